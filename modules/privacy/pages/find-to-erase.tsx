import { EmptyState, Form, Lines, Link, Notice, Page, Row, SearchField, Small, Stack, useLang, useT } from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Hit } from '../views.ts'

/** Finding the person to erase. */
export function EraseSearchPage({ asked, hits }: { asked: string; hits: Hit[] }) {
  const t = useT()
  return (
    <Page
      title={t('Iemand wissen', 'Erase somebody')}
      lead={t(
        'Zoek op personeelsnummer, of op het e-mailadres van een gast.',
        'Search by personnel number, or by the e-mail address of a guest.',
      )}
      narrow
    >
      <Stack>
        <Form action={paths.erase} method="get">
          <SearchField
            name="zoek"
            label={t('Personeelsnummer of e-mailadres', 'Personnel number or e-mail address')}
            value={asked}
            button={t('Zoeken', 'Search')}
          />
        </Form>
        {hits.length > 0 && (
          <Lines
            card
            items={hits.map((hit) => (
              <HitLine hit={hit} />
            ))}
          />
        )}
        {asked && !hits.length && (
          <EmptyState
            drawing="path"
            title={t('Niemand gevonden', 'Nobody found')}
            text={t(
              'Kijk het nummer of adres na. Wie al gewist is, vind je niet meer.',
              'Check the number or address. Who was erased can no longer be found.',
            )}
          />
        )}
        <Notice kind="info">
          {t(
            'Wie twee jaar weg is, en een gast een jaar na de laatste bijeenkomst, wissen we vanzelf.',
            'Anyone who left two years ago, and guests a year after their last session, are erased automatically.',
          )}
        </Notice>
      </Stack>
    </Page>
  )
}

function HitLine({ hit }: { hit: Hit }) {
  const t = useT()
  const lang = useLang()
  return (
    <Row spread middle>
      <Stack gap="s">
        <Link href={paths.erasePerson(hit.id)} strong>
          {hit.name}
        </Link>
        <Small>
          {[hit.number, hit.lastDay && t('laatste dag: ', 'last day: ') + sayDay(hit.lastDay, lang)].filter(Boolean).join(' · ')}
        </Small>
      </Stack>
    </Row>
  )
}
