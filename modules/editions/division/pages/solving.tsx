import { Button, Card, Form, JobProgress, Text, useT } from '#ui/index.ts'
import { divisionPaths } from '../paths.ts'
import type { DivisionRow } from '../views/head.ts'

export function Solving({ seriesId, division }: { seriesId: string; division: DivisionRow }) {
  const t = useT()
  return (
    <Card tone="lead">
      <JobProgress
        url={divisionPaths.progress(seriesId)}
        value={division.placed}
        max={Math.max(division.people, 1)}
        label={progressWords(division, t)}
        here={divisionPaths.division(seriesId)}
      />
      <Text soft>
        {t(
          `Het duurt hooguit ${division.seconds} seconden, en daarna nog even om uit te leggen wat in de weg staat. Je kunt deze pagina verlaten.`,
          `It takes at most ${division.seconds} seconds, and then a moment to explain what stands in the way. You can leave this page.`,
        )}
      </Text>
      <Form action={divisionPaths.act(seriesId, 'stoppen')} inline>
        <Button kind="quiet">{t('Stop en bewaar het beste tot nu toe', 'Stop and keep the best so far')}</Button>
      </Form>
    </Card>
  )
}

/** How far it is, in one sentence. */
export function progressWords(division: DivisionRow, t: ReturnType<typeof useT>): string {
  const { goal, placed, people, wishes, pairs, stopAsked } = division
  if (stopAsked) return t('We stoppen. Het beste tot nu toe blijft bewaard.', 'Stopping. The best so far is kept.')
  const doing = {
    placed: t('We zoeken voor zo veel mogelijk mensen een plaats.', 'Looking for seats for as many people as possible.'),
    wishes: t('We kijken naar wat mensen kozen.', 'Looking at what people chose.'),
    pairs: t('We mengen de teams.', 'Mixing the teams.'),
    reasons: t('We zoeken uit wat in de weg staat.', 'Finding out what stands in the way.'),
  }[goal]
  const so = t(
    `Tot nu toe: ${placed} van ${people} mensen, ${wishes} wensen, ${pairs} keer twee teamgenoten bij elkaar.`,
    `So far: ${placed} of ${people} people, ${wishes} wishes, ${pairs} times two teammates together.`,
  )
  return `${doing} ${so}`
}
