import {
  Actions,
  Button,
  Card,
  CheckboxGroup,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  Grid,
  Heading,
  Link,
  Notice,
  Page,
  Row,
  Fill,
  Small,
  Stack,
  Tag,
  Text,
  TextField,
  useLang,
  useT,
} from '#ui/index.ts'
import { scopes, type Scope } from '#platform/http/clients.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { ClientView } from '../views/clients.ts'

export const scopeWords: Record<Scope, [nl: string, en: string]> = {
  'people:read': ['Medewerkers en afdelingen lezen', 'Read employees and units'],
  'people:write': ['Medewerkers toevoegen en wijzigen', 'Add and change employees'],
  'catalogue:read': ['Het aanbod lezen', 'Read the catalogue'],
  'catalogue:write': ['Het aanbod wijzigen', 'Change the catalogue'],
  'editions:read': ['Edities en bijeenkomsten lezen', 'Read editions and sessions'],
  'editions:write': ['Edities en bijeenkomsten plannen', 'Plan editions and sessions'],
  'enrolments:read': ['Inschrijvingen lezen, geen vertrouwelijke', 'Read enrolments, not confidential ones'],
  'enrolments:write': ['Mensen aan- en afmelden', 'Enrol and withdraw people'],
}

interface ClientsLook {
  list: ClientView[]
  errors?: Record<string, string>
  typed?: Record<string, unknown>
  /** The sign-in is too long ago. */
  refusal?: string
}

/** The systems that may use the API: what each may do, and a new one. */
export function ClientsPage({ list, errors = {}, typed = {}, refusal }: ClientsLook) {
  const t = useT()
  return (
    <Page
      title={t('Koppelingen', 'Connections')}
      lead={t(
        'Systemen van jouw organisatie die met Ambacht praten. De beschrijving staat op /api/v1/openapi.json.',
        'Systems of your organisation that talk to Ambacht. The description is at /api/v1/openapi.json.',
      )}
    >
      <Grid columns="main">
        <Stack>
          {list.length === 0 && (
            <EmptyState
              drawing="inbox"
              title={t('Nog geen koppelingen', 'No connections yet')}
              text={t(
                'Maak er een voor bijvoorbeeld het personeelssysteem of het roosterpakket.',
                'Make one for the HR system or the scheduling package, for example.',
              )}
            />
          )}
          {list.map((client) => (
            <ClientCard client={client} />
          ))}
        </Stack>
        <Card tone="tint" label={t('Nieuwe koppeling', 'New connection')}>
          <Heading level={2}>{t('Nieuwe koppeling', 'New connection')}</Heading>
          {refusal && (
            <Notice kind="warning">
              {refusal} <Link href={paths.signInAgain(paths.clients)}>{t('Log opnieuw in', 'Sign in again')}</Link>
            </Notice>
          )}
          <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
          <Form action={paths.clients}>
            <TextField
              name="name"
              label={t('Welk systeem?', 'Which system?')}
              value={typed['name'] as string | undefined}
              error={errors['name']}
            />
            <CheckboxGroup
              name="scopes"
              label={t('Wat mag het?', 'What may it do?')}
              error={errors['scopes']}
              options={scopes.map((scope) => ({ value: scope, label: t(...scopeWords[scope]) }))}
              value={[typed['scopes'] ?? []].flat() as string[]}
            />
            <Actions>
              <Button>{t('Maak de koppeling', 'Make the connection')}</Button>
            </Actions>
          </Form>
        </Card>
      </Grid>
    </Page>
  )
}

function ClientCard({ client }: { client: ClientView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card as="article" tone={client.secret ? 'lead' : undefined}>
      <Row spread wrap>
        <Fill>
          <Heading level={2}>{client.name}</Heading>
          <Small soft>{t(`Gemaakt op ${sayDay(dateOf(client.madeAt), lang)}`, `Made on ${sayDay(dateOf(client.madeAt), lang)}`)}</Small>
        </Fill>
        <Form action={paths.revokeClient(client.id)} inline>
          <Button kind="quiet" about={t(`voor ${client.name}`, `for ${client.name}`)}>
            {t('Neem de toegang weg', 'Take access away')}
          </Button>
        </Form>
      </Row>
      {client.secret && (
        <Notice kind="info">
          {t(
            'Neem het geheim nu over. Het is een kwartier te zien, alleen voor jou.',
            'Copy the secret now. It can be seen for a quarter of an hour, by you only.',
          )}
        </Notice>
      )}
      <Facts
        facts={[
          { name: t('Naam van de client', 'Client id'), value: client.id },
          { name: t('Geheim', 'Client secret'), value: client.secret ?? '' },
          { name: t('Mag', 'May'), value: <Text>{client.scopes.map((scope) => t(...scopeWords[scope as Scope])).join(', ')}</Text> },
        ]}
      />
      {!client.secret && <Tag tone="line">{t('geheim verborgen', 'secret hidden')}</Tag>}
    </Card>
  )
}
