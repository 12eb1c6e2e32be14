import { Card, Checkbox, Heading, NumberField, Text, TextArea, type Say } from '#ui/index.ts'
import type { SettingsView } from '../views/settings.ts'

/** What the groups of switches need to show a value, what was typed and what is wrong. */
export interface FieldsLook {
  t: Say
  errors: Record<string, string>
  value: (name: keyof SettingsView) => string
  checked: (name: 'showNothingFollowed' | 'mailSignIn' | 'codeSignIn') => boolean
  /** One a line. */
  domains: string
}

export function Sight({ t, value, checked, errors }: FieldsLook) {
  return (
    <Card>
      <Heading level={2}>{t('Wie ziet wat', 'Who sees what')}</Heading>
      <Text soft>
        {t(
          'Wat hier aan staat, verandert wat mensen van elkaar zien. Laat je er meer van zien, dan is eerst instemming van de ondernemingsraad nodig.',
          'These settings change what people see of each other. To show more, the works council must agree first.',
        )}
      </Text>
      <Checkbox
        name="showNothingFollowed"
        checked={checked('showNothingFollowed')}
        label={t('Laat leidinggevenden zien wie een jaar niets volgde', 'Show managers who followed nothing for a year')}
        hint={t(
          'Bedoeld als aanleiding voor een gesprek. Leidinggevenden zien dan ook de uren in groepen, naar verhouding van het contract. Op alfabet, nooit op volgorde van uren. Staat dit uit, dan ziet niemand het.',
          'Meant as a prompt for a talk. Managers then also see hours in groups, relative to the contract. In alphabetical order, never in order of hours. When this is off, nobody sees it.',
        )}
      />
      <NumberField
        name="smallGroup"
        label={t('Kleinste groep', 'Smallest group')}
        hint={t(
          'Antwoorden en cijfers van minder mensen dan dit blijven verborgen. Vijf is het minste.',
          'Answers and marks of fewer people than this stay hidden. Five is the least.',
        )}
        value={value('smallGroup')}
        error={errors['smallGroup']}
      />
      <NumberField
        name="raterMinimum"
        label={t('Minste aantal antwoorden in een 360°', 'Fewest answers in a 360°')}
        hint={t(
          'Per groep (collega’s, mensen van buiten). Drie is het minste. Een 360° die al loopt, houdt wat daar beloofd is.',
          'Per group (colleagues, people from outside). Three is the least. A 360° that has started keeps what was promised.',
        )}
        value={value('raterMinimum')}
        error={errors['raterMinimum']}
      />
    </Card>
  )
}

export function SigningIn({ t, checked, domains, errors }: FieldsLook) {
  return (
    <Card>
      <Heading level={2}>{t('Inloggen', 'Signing in')}</Heading>
      <Checkbox
        name="mailSignIn"
        checked={checked('mailSignIn')}
        label={t('Medewerkers mogen inloggen met een link in hun mail', 'Employees may sign in by a link in their mail')}
        hint={t(
          'Geldt alleen zolang jullie geen eigen inlogdienst hebben. Gasten krijgen altijd een link.',
          'Applies only while you have no sign-in service of your own. Guests always get a link.',
        )}
      />
      <Checkbox
        name="codeSignIn"
        checked={checked('codeSignIn')}
        label={t(
          'Medewerkers mogen inloggen met een code naar hun eigen mail of telefoon',
          'Employees may sign in by a code to their own mail or telephone',
        )}
        hint={t(
          'Zij geven die zelf op. Hebben jullie een eigen inlogdienst, dan geldt dit alleen voor wie geen werkmail heeft.',
          'They register it themselves. Where you have a sign-in service of your own, this is only for who has no work e-mail.',
        )}
      />
      <TextArea
        name="ownDomains"
        rows={3}
        required={false}
        label={t('Domeinen van de organisatie', 'Domains of the organisation')}
        hint={t(
          'Een per regel, zoals voorbeeldstad.nl. Een adres van zo’n domein kan niet als gast inloggen als er een inlogdienst is.',
          'One per line, such as example.nl. An address of such a domain cannot sign in as a guest where there is a sign-in service.',
        )}
        value={domains}
        error={errors['ownDomains'] ?? Object.entries(errors).find(([field]) => field.startsWith('ownDomains'))?.[1]}
      />
    </Card>
  )
}

export function themes(t: Say) {
  return [
    { value: 'ambacht', label: 'Ambacht', hint: t('Het eigen uiterlijk van Ambacht.', 'Ambacht’s own look.') },
    {
      value: 'voorbeeld',
      label: 'Voorbeeld',
      hint: t('Het voorbeeldthema van NL Design System.', 'The example theme of NL Design System.'),
    },
    { value: 'denhaag', label: 'Den Haag', hint: t('Het thema van de gemeente Den Haag.', 'The theme of the municipality of The Hague.') },
  ]
}

export function Planning({ t, value, errors }: FieldsLook) {
  return (
    <Card>
      <Heading level={2}>{t('Plaatsen, herinnering en vraag', 'Seats, reminder and demand')}</Heading>
      <NumberField
        name="promotionDays"
        label={t(
          'De wachtlijst schuift vanzelf op tot zoveel dagen voor het begin',
          'The waiting list moves up by itself until this many days before the start',
        )}
        hint={t('Daarna kiest de coördinator. Geldt voor nieuwe edities.', 'After that the coordinator chooses. Applies to new editions.')}
        value={value('promotionDays')}
        error={errors['promotionDays']}
      />
      <NumberField
        name="reminderDays"
        label={t(
          'Deelnemers krijgen zoveel werkdagen voor het begin een herinnering',
          'Participants are reminded this many working days before the start',
        )}
        hint={t(
          'Nul: geen herinnering. Weekenden en feestdagen tellen niet mee.',
          'Zero: no reminder. Weekends and public holidays do not count.',
        )}
        value={value('reminderDays')}
        error={errors['reminderDays']}
      />
      <NumberField
        name="demandFrom"
        required={false}
        label={t('Bij zoveel vragen krijgt de leeradviseur een seintje', 'The learning adviser is told when this many people ask')}
        hint={t('Leeg: de kleinste groep van de activiteit.', 'Empty: the minimum group of the activity.')}
        value={value('demandFrom')}
        error={errors['demandFrom']}
      />
    </Card>
  )
}
