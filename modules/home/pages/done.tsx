import { Card, EmptyState, Heading, Lines, Link, Small, Stack, Table, Text, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDay, sayNumber, type Translate } from '#platform/words.ts'
import { sayValidity } from './words.ts'
import { paths } from '../paths.ts'
import type { Followed } from '../views/followed.ts'
import type { MyLearning } from '../views/learning.ts'

export type Codes = ReadonlyMap<string, string>

export const kindOf = (one: Followed, t: Translate): string =>
  ({
    certificate: t('Certificaat', 'Certificate'),
    diploma: t('Diploma', 'Diploma'),
    training: t('Training', 'Training'),
    completed: t('Afgerond', 'Completed'),
  })[one.kind]

export function Done({ followed, codes, now }: Pick<MyLearning, 'followed'> & { codes: Codes; now: Temporal.Instant }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card as="div" id="behaald">
      <Table
        caption={t('Wat je deed', 'What you did')}
        captionNote={
          followed.length
            ? t(
                'Ook wat je meenam van eerder. Met de code kan iedereen zien dat een certificaat echt is.',
                'Including what you did elsewhere. With the code anybody can see that a certificate is real.',
              )
            : undefined
        }
        rows={followed}
        empty={
          <EmptyState
            drawing="certificate"
            title={t('Nog niets afgerond', 'Nothing completed yet')}
            text={t('Na je eerste training staat hier je certificaat.', 'After your first training your certificate will be here.')}
          />
        }
        columns={[
          {
            key: 'title',
            head: t('Wat', 'What'),
            cell: (one) => (
              <Stack gap="s">
                <b>{one.title}</b>
                {(one.provider || one.version) && <Small soft>{[one.provider, one.version].filter(Boolean).join(', ')}</Small>}
              </Stack>
            ),
          },
          { key: 'on', head: t('Wanneer', 'When'), num: true, cell: (one) => sayDay(one.on, lang) },
          {
            key: 'hours',
            head: t('Uren', 'Hours'),
            num: true,
            align: 'end',
            cell: (one) => (one.hours === null ? '' : sayNumber(one.hours, lang)),
          },
          {
            key: 'proof',
            head: t('Bewijs', 'Proof'),
            cell: (one) => <Proof now={now} one={one} code={one.certificateId ? codes.get(one.certificateId) : undefined} />,
          },
        ]}
        downloads={[
          { href: paths.learningFile('xlsx'), label: 'Excel' },
          { href: paths.learningFile('csv'), label: 'CSV' },
        ]}
      />
    </Card>
  )
}

export function Revoked({ revoked }: Pick<MyLearning, 'revoked'>) {
  const t = useT()
  const lang = useLang()
  if (revoked.length === 0) return null
  return (
    <Card label={t('Ingetrokken certificaten', 'Certificates taken back')}>
      <Heading level={2}>{t('Ingetrokken', 'Taken back')}</Heading>
      <Lines
        items={revoked.map((one) => (
          <Stack gap="s">
            <Text strong>{one.title}</Text>
            <Small soft>{sayDay(dateOf(one.on), lang) + ': ' + one.because}</Small>
          </Stack>
        ))}
      />
    </Card>
  )
}

function Proof({ one, code, now }: { one: Followed; code?: string; now: Temporal.Instant }) {
  const t = useT()
  const lang = useLang()
  return (
    <Stack gap="s">
      {one.certificateId ? (
        <Link href={paths.certificate(one.certificateId)} download about={one.title}>
          {t('Certificaat (pdf)', 'Certificate (PDF)')}
        </Link>
      ) : (
        <span>{kindOf(one, t)}</span>
      )}
      {code && (
        <Small>
          {t('Code ', 'Code ')}
          <Link whole href={paths.checkCertificate(code)} about={one.title}>
            {code}
          </Link>
        </Small>
      )}
      {one.expiresOn && <Small soft>{sayValidity(one.expiresOn, now, lang, t)}</Small>}
    </Stack>
  )
}
