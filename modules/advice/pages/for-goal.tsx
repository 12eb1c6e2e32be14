import { EmptyState, Lines, Link, Page, Stack, Text, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { ForYou } from '../views.ts'
import { Recommended, WhoSees } from './for-you.tsx'

/** What may help with one goal of the own plan, each with its reason. Only the owner of the goal comes here. */
export function ForGoalPage({ view: { recommendations, goal } }: { view: ForYou }) {
  const t = useT()
  const back = <Link href={paths.goal(goal!.id)}>{t('Terug naar je doel', 'Back to your goal')}</Link>
  return (
    <Page title={t('Misschien iets voor je doel', 'Perhaps something for your goal')} lead={`‘${goal!.what}’`}>
      <Stack gap="l">
        {recommendations.length ? (
          <Lines
            card
            label={t('Misschien iets voor je doel', 'Perhaps something for your goal')}
            items={recommendations.map((one) => (
              <Recommended one={one} />
            ))}
          />
        ) : (
          <EmptyState
            drawing="path"
            title={t('In het aanbod staat hier nog niets voor', 'The catalogue has nothing for this yet')}
            text={t(
              'Beschrijf je doel met de woorden van het onderwerp, of zoek zelf.',
              'Describe your goal in the words of the subject, or search yourself.',
            )}
            action={<Link href={paths.offer}>{t('Bekijk het hele aanbod', 'See the whole catalogue')}</Link>}
          />
        )}
        <Text>{back}</Text>
        <WhoSees />
      </Stack>
    </Page>
  )
}
