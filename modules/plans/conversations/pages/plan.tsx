import { Card, Heading, Lines, Link, Text, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { ConversationView } from '../views/one.ts'

/** What of the plan is shown to the other, to talk about (M09): the owner may show something more, the other reads what there is. */
export function PlanCard({ view }: { view: ConversationView }) {
  const t = useT()
  if (!view.mine && !view.shared.length) return null
  return (
    <Card id="plan">
      <Heading level={2}>
        {view.mine ? t('Uit je plan', 'From your plan') : t(`Uit het plan van ${view.other}`, `From the plan of ${view.other}`)}
      </Heading>
      {view.shared.length > 0 ? (
        <Lines
          items={view.shared.map((one) => (
            <Link href={one.href}>{one.title}</Link>
          ))}
        />
      ) : (
        <Text soft>{t(`${view.other} ziet niets van je plan.`, `${view.other} sees nothing of your plan.`)}</Text>
      )}
      {view.mine && view.open && (
        <Text>
          <Link href={paths.plan}>{t('Deel een doel of je hele plan', 'Share a goal or your whole plan')}</Link>
        </Text>
      )}
    </Card>
  )
}
