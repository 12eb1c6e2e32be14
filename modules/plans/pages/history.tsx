import { Card, EmptyState, Heading, Link, Page, Small, Text, Timeline, useLang, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Earlier } from '../views/goal.ts'
import { SaidWords } from './side-by-side.tsx'
import { sayWhen } from './words.ts'

/** What it said before, the latest first; nothing while it never changed. */
export function HistoryLines({ earlier }: { earlier: Earlier[] }) {
  const t = useT()
  if (!earlier.length) return null
  return (
    <Card>
      <Heading level={2}>{t('Wat er eerder stond', 'What it said before')}</Heading>
      <Moments earlier={earlier} />
    </Card>
  )
}

/** `led`: with the way to what it is about. */
function Moments({ earlier, led }: { earlier: Earlier[]; led?: boolean }) {
  const t = useT()
  const lang = useLang()
  return (
    <Timeline
      moments={earlier.map((one) => ({
        when: sayWhen(one.at, lang),
        title: (
          <>
            <Small soft>{whatWas(one, t)}</Small>
            <SaidWords said={one.said} link={one.link} />
          </>
        ),
        note: led && one.goalId && (
          <>
            {t('Nu: ', 'Now: ')}
            <Link href={one.stepId ? paths.step(one.stepId) : paths.goal(one.goalId)}>{one.about}</Link>
          </>
        ),
      }))}
    />
  )
}

function whatWas(one: Earlier, t: ReturnType<typeof useT>): string {
  if (one.beside) return t('Tegelijk geschreven', 'Written at the same time')
  if (one.stepId) return t('De stap was', 'The step was')
  return one.goalId ? t('Het doel was', 'The goal was') : t('Het waarom was', 'The why was')
}

/** All that the plan said before, with what it is about now. */
export function HistoryPage({ earlier }: { earlier: Earlier[] }) {
  const t = useT()
  return (
    <Page
      title={t('Wat er eerder stond', 'What it said before')}
      lead={t(
        'Niets uit je plan gaat weg. Alleen jij ziet dit, ook als je iets deelt.',
        'Nothing of your plan goes away. Only you see this, also when you share something.',
      )}
      breadcrumb={[{ href: paths.plan, label: t('Mijn ontwikkelplan', 'My development plan') }]}
    >
      {earlier.length ? (
        <Card as="div">
          <Moments earlier={earlier} led />
          {earlier.length === 200 && <Text soft>{t('Dit zijn de laatste 200 veranderingen.', 'These are the latest 200 changes.')}</Text>}
        </Card>
      ) : (
        <EmptyState
          drawing="path"
          title={t('Er is nog niets veranderd', 'Nothing has changed yet')}
          text={t(
            'Verander je iets in je plan, dan staat hier wat er eerder stond.',
            'When you change something in your plan, what it said stands here.',
          )}
        />
      )}
    </Page>
  )
}
