import { ButtonLink, Facts, JobProgress, Notice, Page, Stack, useLang, useT } from '#ui/index.ts'
import { sentence } from '#platform/http/fields.ts'
import { sayDay, sayMoment } from '#platform/words.ts'
import type { ImportKind } from '../kind.ts'
import { paths } from '../paths.ts'
import type { RunView } from '../views.ts'
import { Columns, Decide } from './decide.tsx'
import { Outcome } from './outcome.tsx'
import { StateTag, said } from './words.tsx'

export interface RunPageProps {
  run: RunView
  kind: ImportKind
  mayImport: boolean
  refusal?: string
  typed?: Record<string, string>
}

/** One import from reading to result. */
export function RunPage({ run, kind, mayImport, refusal, typed }: RunPageProps) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={run.fileName || said(kind.name, lang)}
      above={<StateTag state={run.state} />}
      lead={t(`${kind.name[0]} inlezen`, `Import of ${kind.name[1].toLowerCase()}`)}
      breadcrumb={[{ href: paths.imports, label: t('Inlezen', 'Import') }]}
    >
      <Stack gap="l">
        {refusal && <Notice kind="error">{refusal}</Notice>}
        {run.problem && <Notice kind={run.state === 'failed' ? 'error' : 'warning'}>{sentence(run.problem, lang)}</Notice>}
        <About run={run} />
        {(run.state === 'reading' || run.state === 'applying') && <Busy run={run} />}
        {run.state === 'mapping' && mayImport && <Columns run={run} kind={kind} typed={typed} />}
        {run.state === 'planned' && mayImport && <Decide run={run} />}
        {run.state === 'applied' && (
          <Notice kind="ok">
            {t('Alles is verwerkt. Het bestand zelf is verwijderd.', 'Everything has been applied. The file itself has been deleted.')}
          </Notice>
        )}
        {run.state === 'failed' && (
          <ButtonLink href={paths.fresh(run.kind)}>{t('Kies een ander bestand', 'Choose another file')}</ButtonLink>
        )}
        {['planned', 'applied'].includes(run.state) && <Outcome run={run} kind={kind} />}
      </Stack>
    </Page>
  )
}

function About({ run }: { run: RunView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Facts
      facts={[
        { name: t('Ingestuurd', 'Uploaded'), value: `${sayMoment(run.madeAt, lang)}${run.madeByName ? ', ' + run.madeByName : ''}` },
        {
          name: t('Volledig bestand', 'Full file'),
          value:
            run.fullFile && run.referenceDate
              ? t(`ja, peildatum ${sayDay(run.referenceDate, 'nl')}`, `yes, as of ${sayDay(run.referenceDate, 'en')}`)
              : t('nee', 'no'),
        },
        { name: t('Verwerkt', 'Applied'), value: run.appliedAt && sayMoment(run.appliedAt, lang) },
      ]}
    />
  )
}

function Busy({ run }: { run: RunView }) {
  const t = useT()
  const label =
    run.state === 'reading'
      ? t('We lezen het bestand. Er verandert nog niets.', 'We are reading the file. Nothing changes yet.')
      : t('We verwerken het bestand.', 'We are applying the file.')
  return <JobProgress url={paths.progress(run.id)} value={run.progress} max={run.total} label={label} here={paths.run(run.id)} />
}
