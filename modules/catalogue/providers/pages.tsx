import {
  Actions,
  Button,
  Card,
  EmailField,
  FilledWrong,
  FieldRow,
  Form,
  Heading,
  Page,
  Row,
  Select,
  Stack,
  Table,
  TextField,
  useT,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { ProviderRow } from './views.ts'

export interface TypedContact {
  values: Record<string, string>
  errors: Record<string, string>
  refusal?: string | undefined
}

/** Providers and who acts for them. */
export function ProvidersPage({ providers, typed = { values: {}, errors: {} } }: { providers: ProviderRow[]; typed?: TypedContact }) {
  const t = useT()
  const field = (name: string) => ({ name, value: typed.values[name] ?? '', error: typed.errors[name] })
  return (
    <Page
      title={t('Aanbieders', 'Providers')}
      lead={t(
        'Een contactpersoon logt in met een link in de mail en ziet alleen de edities van de eigen aanbieder: namen van deelnemers, aanwezigheid en certificaten.',
        'A contact signs in with a link by mail and only sees the editions of the own provider: names of participants, attendance and certificates.',
      )}
    >
      <FilledWrong filled={typed} />
      <Stack gap="l">
        <Card>
          <Heading level={2} look={3}>
            {t('Nieuwe contactpersoon', 'New contact')}
          </Heading>
          <Form action={paths.providers} label={t('Nieuwe contactpersoon', 'New contact')}>
            <Select
              {...field('providerId')}
              label={t('Aanbieder', 'Provider')}
              options={providers.map((one) => ({ value: one.id, label: one.name }))}
              placeholder={t('Kies een aanbieder', 'Choose a provider')}
            />
            <FieldRow>
              <TextField {...field('name')} label={t('Naam', 'Name')} />
              <EmailField {...field('email')} label={t('E-mailadres', 'E-mail address')} />
            </FieldRow>
            <Actions>
              <Button>{t('Voeg toe en stuur een mail', 'Add and send a mail')}</Button>
            </Actions>
          </Form>
        </Card>
        <Card as="div">
          <ProviderTable providers={providers} />
        </Card>
      </Stack>
    </Page>
  )
}

function ProviderTable({ providers }: { providers: ProviderRow[] }) {
  const t = useT()
  return (
    <Table
      caption={t('Alle aanbieders', 'All providers')}
      rows={providers}
      columns={[
        { key: 'name', head: t('Aanbieder', 'Provider'), cell: (row) => row.name },
        { key: 'activities', head: t('Activiteiten', 'Activities'), num: true, align: 'end', cell: (row) => row.activities },
        {
          key: 'contacts',
          head: t('Contactpersonen', 'Contacts'),
          cell: (row) =>
            row.contacts.length === 0
              ? '–'
              : row.contacts.map((contact) => (
                  <Row wrap middle gap="s">
                    {`${contact.name}, ${contact.email}`}
                    <Form action={paths.endContact(contact.id)} inline>
                      <Button kind="link" about={contact.name}>
                        {t('Beëindig', 'End')}
                      </Button>
                    </Form>
                  </Row>
                )),
        },
      ]}
    />
  )
}
