import { ButtonLink, EmptyState, Lines, Link, Meta, Page, Row, Small, Stack, useT } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import type { ChangeLine } from '../views.ts'
import { ChangeTag, HowPeopleHear, StageTag } from './words.tsx'

/** What is expected to happen to roles and fields of work, as far as it has reached you. */
export function ChangesPage({ changes, keeps }: { changes: ChangeLine[]; keeps: boolean }) {
  const t = useT()
  return (
    <Page
      title={t('Verwachte veranderingen', 'Expected changes')}
      lead={t(
        'Welk werk verdwijnt, verandert of verschijnt, en wat je er over een jaar of drie voor nodig hebt.',
        'Which work disappears, changes or appears, and what you need for it in about three years.',
      )}
      breadcrumb={[{ href: paths.profiles, label: t('Rolprofielen', 'Role profiles') }]}
      beside={keeps && <ButtonLink href={paths.newChange}>{t('Nieuwe verandering', 'New change')}</ButtonLink>}
    >
      <Stack gap="l">
        {changes.length ? (
          <Lines
            card
            label={t('Verwachte veranderingen', 'Expected changes')}
            items={changes.map((one) => (
              <Stack gap="s">
                <Row wrap gap="s" middle>
                  <Link href={paths.change(one.id)} strong>
                    {one.name}
                  </Link>
                  <ChangeTag label={one.label} />
                  <StageTag one={one} />
                </Row>
                <Meta>
                  {one.unit}
                  {t(`nodig in ${one.neededIn}`, `needed in ${one.neededIn}`)}
                </Meta>
              </Stack>
            ))}
          />
        ) : (
          <EmptyState
            drawing="search"
            title={t('Niets op dit moment', 'Nothing at the moment')}
            text={t(
              'Verandert er iets in jouw werk? Dan hoor je het eerst van je leidinggevende.',
              'Does your work change? Then you hear it from your manager first.',
            )}
          />
        )}
        <Small soft>
          <HowPeopleHear />
        </Small>
      </Stack>
    </Page>
  )
}
