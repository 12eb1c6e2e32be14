import type { VNode } from 'preact'
import {
  Bullets,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Facts,
  Form,
  Heading,
  Icon,
  Link,
  Notice,
  Page,
  SearchField,
  Small,
  Stack,
  Table,
  Tag,
  Text,
  TextArea,
  Verdict,
  useLang,
  useT,
} from '#ui/index.ts'
import type { FieldErrors } from '#platform/http/fields.ts'
import { dateOf, sayDate, sayDay, sayNumber } from '#platform/words.ts'
import { paths } from './paths.ts'
import type { CertificateView, EditionResults, ResultLine, Verified } from './views.ts'

/** Anybody can type a code here. */
export function CheckPage({ typed, wrong }: { typed?: string; wrong?: boolean }) {
  const t = useT()
  return (
    <Page
      title={t('Controleer een certificaat', 'Check a certificate')}
      narrow
      lead={t(
        'Op elk certificaat staat een code van drie keer vier tekens. Typ die hier over.',
        'Each certificate carries a code of three times four signs. Type it here.',
      )}
    >
      {wrong && (
        <Notice kind="error">
          {t(
            `Bij de code ${typed} hoort geen certificaat. Kijk of je alle twaalf tekens goed hebt overgenomen.`,
            `No certificate belongs to the code ${typed}. Check that you copied all twelve signs.`,
          )}
        </Notice>
      )}
      <Card>
        <Form action={paths.check} method="get">
          <SearchField
            name="code"
            label={t('Code, bijvoorbeeld 7K2M-9XQD-3HVT', 'Code, for example 7K2M-9XQD-3HVT')}
            value={typed}
            button={t('Controleer', 'Check')}
          />
        </Form>
      </Card>
      <Small soft>{t('Hoofdletters en streepjes maken niet uit.', 'Capitals and dashes do not matter.')}</Small>
    </Page>
  )
}

/** What a certificate says, for anybody who has its code. */
export function VerifiedPage({ certificate, code }: { certificate: Verified; code: string }) {
  const t = useT()
  const lang = useLang()
  const day = (date: Temporal.PlainDate) => sayDay(date, lang)
  return (
    <Page title={t('Certificaat gecontroleerd', 'Certificate checked')} narrow lead={<span class="code-plate">{code}</span>}>
      <VerdictOf certificate={certificate}>
        <div>
          <Heading level={3} look={2}>
            {certificate.name ?? t('Naam gewist', 'Name erased')}
          </Heading>
          <Text>
            {certificate.state === 'revoked' ? t('had afgerond:', 'had completed:') : t('heeft afgerond:', 'has completed:')}{' '}
            <b>{certificate.title}</b>
          </Text>
        </div>
        <Facts
          facts={[
            { name: t('Afgerond op', 'Completed on'), value: day(certificate.achievedOn) },
            { name: t('Uitgegeven door', 'Issued by'), value: certificate.issuer },
            { name: t('Uitgegeven op', 'Issued on'), value: day(dateOf(certificate.issuedAt)) },
            { name: t('Aanbieder', 'Given by'), value: certificate.provider },
            {
              name: t('Omvang', 'Size'),
              value:
                certificate.hours === null
                  ? ''
                  : t(`${sayNumber(certificate.hours, lang)} uur`, `${sayNumber(certificate.hours, lang)} hours`),
            },
            {
              name: t('Geldig tot en met', 'Valid until'),
              value: certificate.expiresOn ? day(certificate.expiresOn) : t('zonder einddatum', 'without end date'),
            },
          ]}
        />
      </VerdictOf>
      <Text>
        <Link href={paths.check}>{t('Controleer nog een certificaat', 'Check another certificate')}</Link>
      </Text>
    </Page>
  )
}

function VerdictOf({ certificate, children }: { certificate: Verified; children: VNode[] }) {
  const t = useT()
  const lang = useLang()
  if (certificate.state === 'revoked')
    return (
      <Verdict
        tone="err"
        sign={<Icon name="close" />}
        title={t(
          `Ingetrokken op ${sayDay(dateOf(certificate.revokedAt!), lang)}`,
          `Revoked on ${sayDay(dateOf(certificate.revokedAt!), lang)}`,
        )}
      >
        <Text strong>{t('Dit certificaat is niet meer geldig.', 'This certificate is no longer valid.')}</Text>
        {children}
      </Verdict>
    )
  if (certificate.state === 'expired')
    return (
      <Verdict
        tone="warn"
        sign={<Icon name="clock" />}
        title={t(`Verlopen na ${sayDay(certificate.expiresOn!, lang)}`, `Expired after ${sayDay(certificate.expiresOn!, lang)}`)}
      >
        <Text strong>{t('Het certificaat is echt, maar niet meer geldig.', 'The certificate is genuine, but no longer valid.')}</Text>
        {children}
      </Verdict>
    )
  return (
    <Verdict tone="ok" sign={<Icon name="check" />} title={t('Echt en geldig', 'Genuine and valid')}>
      {children}
    </Verdict>
  )
}

/** What came of everybody in an edition: for the coordinator and the learning adviser. */
export function ResultsPage({ results, mayRevoke }: { results: EditionResults; mayRevoke: boolean }) {
  const t = useT()
  const count = (state: string) => results.lines.filter((line) => line.state === state).length
  const noShow = count('no_show')
  const missing = results.sessions.filter((session) => !session.marked).length
  return (
    <Page
      title={t('Uitslag', 'Results')}
      above={<b>{results.title}</b>}
      breadcrumb={[{ href: `/edities/${results.editionId}`, label: results.title }]}
      lead={<Rule results={results} />}
    >
      {!results.completed && (
        <Notice kind="info">
          {missing > 0
            ? t(
                `De training is nog niet afgerond. Van ${missing} van de ${results.sessions.length} bijeenkomsten ontbreekt de aanwezigheid.`,
                `The training has not been completed. Attendance is missing for ${missing} of ${results.sessions.length} sessions.`,
              )
            : t(
                'De training is nog niet afgerond. Dat gebeurt vanzelf na de laatste bijeenkomst.',
                'The training has not been completed. That happens by itself after the last session.',
              )}
        </Notice>
      )}
      {noShow > 0 && (
        <Notice kind="warning">
          {noShow === 1
            ? t('Eén deelnemer is niet gekomen.', 'One participant did not come.')
            : t(`${noShow} deelnemers zijn niet gekomen.`, `${noShow} participants did not come.`)}
        </Notice>
      )}
      <Table
        caption={t(
          `${count('completed')} van de ${results.lines.length} deelnemers hebben de training afgerond`,
          `${count('completed')} of ${results.lines.length} participants completed the training`,
        )}
        rows={results.lines}
        empty={<EmptyState drawing="people" title={t('Er waren geen deelnemers', 'There were no participants')} />}
        columns={[
          { key: 'name', head: t('Naam', 'Name'), cell: (line) => line.name || t('vertrouwelijk', 'confidential') },
          {
            key: 'attended',
            head: t('Aanwezig', 'Present'),
            num: true,
            cell: (line) => t(`${line.attended} van ${results.sessions.length}`, `${line.attended} of ${results.sessions.length}`),
          },
          { key: 'state', head: t('Uitslag', 'Result'), cell: (line) => <ResultTag line={line} /> },
          {
            key: 'certificate',
            head: t('Certificaat', 'Certificate'),
            cell: (line) =>
              line.credentialId ? (
                mayRevoke ? (
                  <Link href={paths.manage(line.credentialId)} about={line.name}>
                    {t('Bekijk', 'View')}
                  </Link>
                ) : (
                  t('Uitgegeven', 'Issued')
                )
              ) : (
                '–'
              ),
          },
        ]}
      />
      <Sessions results={results} />
    </Page>
  )
}

function Rule({ results }: { results: EditionResults }) {
  const t = useT()
  const needed = Math.ceil((results.sessions.length * results.share) / 100)
  return (
    <>
      {results.share === 0
        ? t('Wie een plaats had, heeft de training afgerond.', 'Whoever had a seat completed the training.')
        : t(
            `Afgerond bij ${needed} van de ${results.sessions.length} bijeenkomsten.`,
            `Completed with ${needed} of ${results.sessions.length} sessions.`,
          )}
    </>
  )
}

function ResultTag({ line }: { line: ResultLine }) {
  const t = useT()
  const said = {
    seated: ['line', t('Nog bezig', 'In progress')],
    completed: ['ok', t('Afgerond', 'Completed')],
    not_completed: ['warm', t('Niet afgerond', 'Not completed')],
    no_show: ['danger', t('Niet gekomen', 'Did not come')],
  } as const
  const [tone, words] = said[line.state]
  return <Tag tone={tone}>{words}</Tag>
}

function Sessions({ results }: { results: EditionResults }) {
  const t = useT()
  const lang = useLang()
  return (
    <Stack gap="s">
      <Heading level={2}>{t('Klopt er iets niet?', 'Is something wrong?')}</Heading>
      <Text>
        {t(
          'Pas de aanwezigheid aan. De uitslag en de certificaten veranderen mee.',
          'Change the attendance. Results and certificates change with it.',
        )}
      </Text>
      <Bullets
        items={results.sessions.map((session) => (
          <Link href={`/bijeenkomsten/${session.id}`}>
            {t(`Lijst van ${sayDate(dateOf(session.startsAt), lang)}`, `List of ${sayDate(dateOf(session.startsAt), lang)}`)}
          </Link>
        ))}
      />
    </Stack>
  )
}

/** One certificate, for the coordinator: what it says, and the way to revoke it. */
export function ManagePage({
  certificate,
  code,
  errors = {},
  typed = {},
  refusal,
}: {
  certificate: CertificateView
  code: string
  errors?: FieldErrors
  typed?: Record<string, unknown>
  refusal?: string
}) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={certificate.title}
      narrow
      above={<Tag tone="line">{t('Certificaat', 'Certificate')}</Tag>}
      lead={certificate.person}
      breadcrumb={certificate.editionId ? [{ href: paths.results(certificate.editionId), label: t('Uitslag', 'Results') }] : []}
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <Card>
        <Facts
          facts={[
            { name: t('Afgerond op', 'Completed on'), value: sayDay(certificate.achievedOn, lang) },
            { name: t('Uitgegeven op', 'Issued on'), value: sayDay(dateOf(certificate.issuedAt), lang) },
            { name: t('Geldig tot en met', 'Valid until'), value: certificate.expiresOn && sayDay(certificate.expiresOn, lang) },
            { name: t('Ingetrokken op', 'Revoked on'), value: certificate.revokedAt && sayDay(dateOf(certificate.revokedAt), lang) },
            { name: t('Reden', 'Reason'), value: certificate.revokedBecause },
          ]}
        />
        <ButtonLink kind="quiet" href={paths.certificate(code)}>
          {t('Openbare controlepagina', 'Public verification page')}
        </ButtonLink>
      </Card>
      {certificate.revokedAt === null && (
        <Card tone="tint">
          <Heading level={2}>{t('Trek het certificaat in', 'Revoke the certificate')}</Heading>
          <Text>
            {t(
              'Dit kan niet worden teruggedraaid. Op de controlepagina staat voortaan dat het is ingetrokken.',
              'This cannot be undone. The verification page will say that it was revoked.',
            )}
          </Text>
          <Form action={paths.revoke(certificate.id)}>
            <TextArea
              name="because"
              label={t('Waarom?', 'Why?')}
              hint={t('De deelnemer krijgt deze reden te zien. Anderen niet.', 'The participant will see this reason. Others will not.')}
              error={errors['because']}
              value={typeof typed['because'] === 'string' ? typed['because'] : ''}
              maxLength={300}
              rows={3}
            />
            <Button kind="danger">{t('Trek in', 'Revoke')}</Button>
          </Form>
        </Card>
      )}
    </Page>
  )
}
