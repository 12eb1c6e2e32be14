import { Button, ButtonLink, Card, Facts, Form, Heading, Notice, Page, Tag, Text, TextArea, useLang, useT } from '#ui/index.ts'
import type { FieldErrors } from '#platform/http/fields.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { CertificateView } from '../views.ts'

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
      {certificate.revokedAt === null && <RevokeCard certificate={certificate} errors={errors} typed={typed} />}
    </Page>
  )
}

function RevokeCard({ certificate, errors, typed }: { certificate: CertificateView; errors: FieldErrors; typed: Record<string, unknown> }) {
  const t = useT()
  return (
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
  )
}
