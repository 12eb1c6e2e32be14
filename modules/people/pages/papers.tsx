import { Bullets, Card, Heading, Link, Page, Stack, Text, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'

/** What is kept and why, in words that hold for this product. */
export function PrivacyPage() {
  const t = useT()
  return (
    <Page
      title={t('Jouw gegevens', 'Your data')}
      lead={t('Wat we bewaren, waarom, wie het ziet en hoe lang.', 'What we keep, why, who sees it and for how long.')}
      narrow
    >
      <Stack>
        <Card>
          <Heading level={2}>{t('Wat we bewaren', 'What we keep')}</Heading>
          <Bullets
            items={[
              t(
                'Als je hier werkt: je naam, werkmail, personeelsnummer, afdeling, functie, leidinggevende, uren en werkdagen. Dat komt uit het personeelssysteem.',
                'If you work here: your name, work e-mail, personnel number, unit, function, manager, hours and working days. This comes from the HR system.',
              ),
              t(
                'Als je gast bent: je naam, e-mailadres en organisatie. Meer niet.',
                'If you are a guest: your name, e-mail address and organisation. Nothing more.',
              ),
              t(
                'Waar je je voor aanmeldde, of je er was, en je certificaten.',
                'What you enrolled in, whether you were there, and your certificates.',
              ),
              t('Berichten die we je stuurden.', 'Messages we sent you.'),
              t('Wie jouw gegevens bekeek en wanneer.', 'Who looked at your data and when.'),
            ]}
          />
          <Text>
            {t(
              'We vragen nooit naar je BSN, je geboortedatum, je gezondheid of waarom je er niet was.',
              'We never ask for your citizen number, your date of birth, your health or why you were absent.',
            )}
          </Text>
        </Card>
        <Card>
          <Heading level={2}>{t('Wie ziet wat', 'Who sees what')}</Heading>
          <Bullets
            items={[
              t(
                'Je leidinggevende en de leeradviseur zien waar je aan meedoet en wat je afrondde.',
                'Your manager and the learning adviser see what you take part in and what you completed.',
              ),
              t(
                'De coördinator en de docent zien de deelnemers van hun eigen bijeenkomsten.',
                'The coordinator and the trainer see the participants of their own sessions.',
              ),
              t(
                'Doe je mee aan iets vertrouwelijks, zoals coaching? Dan zien je leidinggevende en de leeradviseur dat niet. In je agenda staat een neutrale titel.',
                'Do you take part in something confidential, such as coaching? Then your manager and the learning adviser do not see it. Your calendar shows a neutral title.',
              ),
              t('De directie ziet aantallen, geen namen.', 'The board sees numbers, no names.'),
              t(
                'Wat je invult in een evaluatie is anoniem. We laten niets zien van minder dan vijf mensen.',
                'What you fill in in an evaluation is anonymous. We show nothing about fewer than five people.',
              ),
            ]}
          />
          <Text>
            {t('Opent iemand jouw gegevens, dan schrijven we dat op. ', 'When somebody opens your data, we write that down. ')}
            <Link href={paths.looks}>{t('Kijk wie er keek', 'See who looked')}</Link>
          </Text>
        </Card>
        <Rights />
      </Stack>
    </Page>
  )
}

function Rights() {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Wat je kunt doen', 'What you can do')}</Heading>
      <Bullets
        items={[
          <>
            {t('Bekijk wat we van je weten bij ', 'See what we know about you under ')}
            <Link href={paths.profile}>{t('Mijn gegevens', 'My data')}</Link>.
          </>,
          t(
            'Laat HR aanpassen wat niet klopt: dan is het hier de volgende keer ook goed.',
            'Have HR change what is wrong: then it will be right here too.',
          ),
          t(
            'Wil je inzage, of wil je dat we iets wissen? Vraag het de beheerder van de academie of de functionaris gegevensbescherming van jouw organisatie.',
            'Do you want access, or do you want us to erase something? Ask the administrator of the academy or the data protection officer of your organisation.',
          ),
        ]}
      />
      <Heading level={3}>{t('Cookies', 'Cookies')}</Heading>
      <Text>
        {t(
          'We gebruiken alleen cookies die nodig zijn: om ingelogd te blijven, om formulieren te beveiligen, om je taal te onthouden en om namen op het toestel van een voorman te verzegelen. We volgen je niet en delen niets met anderen.',
          'We use only cookies that are needed: to stay signed in, to protect forms, to remember your language and to seal names on the device of a crew leader. We do not track you and share nothing with others.',
        )}
      </Text>
    </Card>
  )
}

export function AccessibilityPage() {
  const t = useT()
  return (
    <Page
      title={t('Toegankelijkheid', 'Accessibility')}
      lead={t(
        'Iedereen moet hier kunnen leren, ook zonder muis, zonder goed zicht of zonder mailadres.',
        'Everybody must be able to learn here, also without a mouse, without good sight or without an e-mail address.',
      )}
      narrow
    >
      <Stack>
        <Card>
          <Heading level={2}>{t('Waar we op letten', 'What we take care of')}</Heading>
          <Bullets
            items={[
              t('We volgen WCAG 2.2, niveau A en AA (EN 301 549).', 'We follow WCAG 2.2, levels A and AA (EN 301 549).'),
              t('Alles werkt met het toetsenbord en zonder JavaScript.', 'Everything works by keyboard and without JavaScript.'),
              t(
                'Een kleur vertelt nooit iets alleen: er staat altijd een woord bij.',
                'A colour never tells anything by itself: there is always a word with it.',
              ),
              t('Certificaten zijn pdf’s die een schermlezer kan voorlezen.', 'Certificates are PDFs that a screen reader can read.'),
              t('Heb je geen werkmail? Je berichten staan ook op de site.', 'No work e-mail? Your messages are on the site too.'),
            ]}
          />
        </Card>
        <Card>
          <Heading level={2}>{t('Wat we toetsen', 'What we test')}</Heading>
          <Text>
            {t(
              'Bij elke verandering toetst een programma de pagina’s op fouten die een computer kan vinden. Een onderzoek door mensen met een beperking is nog niet gedaan.',
              'With every change a program checks the pages for faults that a computer can find. An examination by people with disabilities has not been done yet.',
            )}
          </Text>
        </Card>
        <Card>
          <Heading level={2}>{t('Werkt er iets niet voor jou?', 'Does something not work for you?')}</Heading>
          <Text>
            {t(
              'Vertel het de beheerder van de academie van jouw organisatie. Zeg op welke pagina het was en wat je wilde doen.',
              'Tell the administrator of the academy of your organisation. Say on which page it was and what you wanted to do.',
            )}
          </Text>
        </Card>
      </Stack>
    </Page>
  )
}
