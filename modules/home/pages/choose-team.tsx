import { Lines, Link, Notice, Page, Row, Small, Stack, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { number } from './words.ts'
import { withQuery } from '#platform/http/query.ts'
import type { TeamProps } from './team.tsx'

/** For the learning adviser: which team? */
export function ChooseTeamPage({ teams }: { teams: NonNullable<TeamProps['choice']> }) {
  const t = useT()
  const nobody = teams.find((one) => one.id === null)
  return (
    <Page
      title={t('Welk team wil je zien?', 'Which team do you want to see?')}
      lead={t('Iedereen in het team kan zien dat je de lijst opende.', 'Everybody in the team can see that you opened the list.')}
    >
      <Stack>
        {nobody && (
          <Notice kind="info">
            {t(
              number(nobody.people, 'collega heeft', 'collega’s hebben') + ' geen leidinggevende. Jij geeft voor hen akkoord. ',
              number(nobody.people, 'colleague has', 'colleagues have') + ' no manager. You approve for them. ',
            )}
            <Link href={withQuery(paths.team, { leidinggevende: 'geen' })}>{t('Bekijk deze mensen', 'See these people')}</Link>
          </Notice>
        )}
        <Lines
          card
          items={teams
            .filter((one) => one.id !== null)
            .map((one) => (
              <Row spread wrap>
                <Link href={withQuery(paths.team, { leidinggevende: one.id! })} strong>
                  {one.name ?? t('Leidinggevende uit dienst', 'Manager who left')}
                </Link>
                <Small soft>{t(number(one.people, 'collega', 'collega’s'), number(one.people, 'colleague', 'colleagues'))}</Small>
              </Row>
            ))}
        />
      </Stack>
    </Page>
  )
}
