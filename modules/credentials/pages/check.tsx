import type { VNode } from 'preact'
import { Card, Facts, Form, Heading, Icon, Link, Notice, Page, SearchField, Small, Text, useLang, useT, Verdict } from '#ui/index.ts'
import { dateOf, sayDay, sayNumber } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Verified } from '../views.ts'

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
