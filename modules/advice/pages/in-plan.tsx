import { Card, Heading, Lines, Link, Small, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Recommendation } from '../signals.ts'
import { Recommended } from './for-you.tsx'

/** What may help, in the plan itself: with one goal, or (null) with what one wants and what the own role profiles ask. */
export function MayHelpCard({ recommendations, goalId }: { recommendations: Recommendation[]; goalId: string | null }) {
  const t = useT()
  const title = goalId
    ? t('Misschien iets voor dit doel', 'Perhaps something for this goal')
    : t('Misschien iets voor je doelen', 'Perhaps something for your goals')
  return (
    <Card>
      <Heading level={2}>{title}</Heading>
      <Lines
        label={title}
        items={recommendations.map((one) => (
          <Recommended one={one} />
        ))}
      />
      <Small>
        <Link href={goalId ? paths.forGoal(goalId) : paths.forYou}>{t('Meer, en waarom je dit ziet', 'More, and why you see this')}</Link>
      </Small>
    </Card>
  )
}
