import {
  Actions,
  Button,
  ButtonLink,
  Card,
  DateField,
  EmptyState,
  FieldRow,
  Form,
  Link,
  Page,
  Select,
  Small,
  Stack,
  Table,
  Tag,
  TextField,
  useLang,
  useT,
} from '#ui/index.ts'
import { sayMoment } from '#platform/words.ts'
import { actionWords, objectWords, refusalWords, resultWords, whoWords } from '../action-words.ts'
import { paths } from '../paths.ts'
import type { LogLine } from '../views/log.ts'

export interface LogProps {
  lines: LogLine[]
  actions: string[]
  /** As it stands in the address. */
  asked: Record<string, string>
  /** There are older lines than the last one shown. */
  more: boolean
}

/** Het logboek: append-only, for the auditor and the administrator. */
export function LogPage({ lines, actions, asked, more }: LogProps) {
  const t = useT()
  const lang = useLang()
  const query = (extra: Record<string, string>) => `?${new URLSearchParams({ ...asked, ...extra })}`
  return (
    <Page
      title={t('Logboek', 'Audit log')}
      wide
      lead={t(
        'Wie wat deed, met welk resultaat. Niemand kan hier iets wijzigen of weghalen. Wie in wiens gegevens keek, staat hier niet: dat ziet ieder van zichzelf.',
        'Who did what, with what result. Nobody can change or remove anything here. Who looked at whose data is not here: everybody sees that of themselves.',
      )}
    >
      <Stack>
        <LogFilter actions={actions} asked={asked} />
        <Card as="div">
          <Table
            caption={t('Regels, de nieuwste eerst', 'Lines, newest first')}
            rows={lines}
            empty={
              <EmptyState
                drawing="search"
                title={t('Geen regels gevonden', 'No lines found')}
                text={t('Kies een ruimere periode of een andere actie.', 'Choose a wider period or another action.')}
                action={
                  <ButtonLink kind="quiet" href={paths.log}>
                    {t('Toon alles', 'Show all')}
                  </ButtonLink>
                }
              />
            }
            columns={[
              { key: 'at', head: t('Wanneer', 'When'), num: true, cell: (line) => sayMoment(line.at, lang) },
              { key: 'who', head: t('Wie', 'Who'), cell: (line) => line.actor || whoWords(line.actorKind, t) },
              { key: 'action', head: t('Actie', 'Action'), cell: (line) => <b>{actionWords(line.action, t)}</b> },
              {
                key: 'object',
                head: t('Onderwerp', 'Object'),
                cell: (line) => <Link href={paths.log + query({ object: line.object })}>{objectWords(line.object, t)}</Link>,
              },
              {
                key: 'result',
                head: t('Resultaat', 'Result'),
                cell: (line) => (
                  <>
                    <Tag tone={line.result === 'done' ? 'line' : 'warm'}>{resultWords(line.result, t)}</Tag>{' '}
                    {line.result !== 'done' && <Small soft>{refusalWords(line, lang)}</Small>}
                  </>
                ),
              },
              {
                key: 'origin',
                head: t('Vandaan', 'From'),
                cell: (line) => (line.origin === 'job' ? t('achtergrond', 'background') : line.origin),
              },
            ]}
            downloads={[
              { href: paths.logFile('csv') + query({}), label: 'CSV' },
              { href: paths.logFile('json') + query({}), label: 'JSON' },
            ]}
          />
          {more && (
            <ButtonLink kind="quiet" href={paths.log + query({ voor: String(lines.at(-1)!.id) })}>
              {t('Oudere regels', 'Older lines')}
            </ButtonLink>
          )}
        </Card>
      </Stack>
    </Page>
  )
}

function LogFilter({ actions, asked }: { actions: string[]; asked: Record<string, string> }) {
  const t = useT()
  return (
    <Form action={paths.log} method="get" label={t('Zoek in het logboek', 'Search the log')}>
      <FieldRow>
        <Select
          name="actie"
          label={t('Actie', 'Action')}
          value={asked['actie']}
          placeholder={t('Alle', 'All')}
          options={actions
            .map((action) => ({ value: action, label: actionWords(action, t) }))
            .sort((a, b) => a.label.localeCompare(b.label))}
        />
        <Select
          name="resultaat"
          label={t('Resultaat', 'Result')}
          value={asked['resultaat'] ?? 'all'}
          options={[
            { value: 'all', label: t('Alle', 'All') },
            { value: 'done', label: t('Gelukt', 'Done') },
            { value: 'refused', label: t('Geweigerd', 'Refused') },
          ]}
        />
        <TextField
          name="object"
          label={t('Onderwerp', 'Object')}
          hint={t('Klik in de tabel op een onderwerp: dan staat het hier.', 'Choose an object in the table: then it stands here.')}
          value={asked['object']}
        />
        <DateField name="van" label={t('Van', 'From')} value={asked['van']} />
        <DateField name="tot" label={t('Tot en met', 'Until')} value={asked['tot']} />
      </FieldRow>
      <Actions>
        <Button kind="quiet">{t('Toon', 'Show')}</Button>
      </Actions>
    </Form>
  )
}
