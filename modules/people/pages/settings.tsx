import { Actions, Button, ButtonLink, Card, ErrorSummary, Form, Heading, Notice, Page, RadioGroup, TextField, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { SettingsView } from '../views/settings.ts'
import { ConsentFields, type LastConsent } from './consent-fields.tsx'
import { Planning, Sight, SigningIn, themes, type FieldsLook } from './settings-fields.tsx'

export interface SettingsLook {
  settings: SettingsView
  errors?: Record<string, string>
  typed?: Record<string, unknown>
  refusal?: string
  /** What was changed needs consent first: it is asked for, with what was stated last filled in. */
  consent?: { last: LastConsent | null }
}

/** The switches of the organisation, each with what it does and who will see what. */
export function SettingsPage({ settings, errors = {}, typed, refusal, consent }: SettingsLook) {
  const t = useT()
  const look: FieldsLook = {
    t,
    errors,
    value: (name) => String((typed ? typed[name] : settings[name]) ?? ''),
    checked: (name) => (typed ? typed[name] !== undefined : settings[name]),
    domains: typed ? String(typed['ownDomains'] ?? '') : settings.ownDomains.join('\n'),
  }
  return (
    <Page
      title={t('Instellingen', 'Settings')}
      lead={t(`Zo werkt de academie bij ${settings.organisation}.`, `How the academy works at ${settings.organisation}.`)}
      narrow
    >
      {refusal && <Notice kind="warning">{refusal}</Notice>}
      <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ field: field.split('.')[0]!, text }))} />
      <Form action={paths.settings}>
        {consent && (
          <Card tone="tint">
            <Heading level={2}>{t('Instemming van de ondernemingsraad', 'Consent of the works council')}</Heading>
            <ConsentFields last={consent.last} typed={typed} errors={errors} />
          </Card>
        )}
        <Look {...look} />
        <Planning {...look} />
        <Sight {...look} />
        <SigningIn {...look} />
        <Actions>
          <Button>{t('Bewaar', 'Save')}</Button>
          <ButtonLink kind="quiet" href={paths.manage}>
            {t('Terug', 'Back')}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}

function Look({ t, value, errors }: FieldsLook) {
  return (
    <Card>
      <Heading level={2}>{t('Naam en uiterlijk', 'Name and look')}</Heading>
      <TextField
        name="academyName"
        label={t('Naam van de academie', 'Name of the academy')}
        hint={t('Staat bovenaan elke pagina en onder elk bericht.', 'Shown at the top of every page and below every message.')}
        value={value('academyName')}
        error={errors['academyName']}
        width="medium"
      />
      <RadioGroup name="theme" label={t('Uiterlijk', 'Look')} value={value('theme')} error={errors['theme']} options={themes(t)} />
    </Card>
  )
}
