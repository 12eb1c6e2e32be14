import { Card, EmptyState, Page, Pagination, Stack, Table, Text, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate, sayTime, type Translate } from '#platform/words.ts'
import { lookWords } from '../look-words.ts'
import { paths } from '../paths.ts'
import type { Look } from '../views/looks.ts'

const roleWords: Record<string, [string, string]> = {
  learning_adviser: ['leeradviseur', 'learning adviser'],
  coordinator: ['coördinator', 'coordinator'],
  administrator: ['beheerder', 'administrator'],
  auditor: ['auditor', 'auditor'],
  board: ['bestuur', 'board'],
  network_coordinator: ['netwerkcoördinator', 'network coordinator'],
}

function what(look: Look, t: Translate): string {
  const page = lookWords(look.page, Boolean(look.unit), t)
  return look.unit ? t(`${page}, afdeling ${look.unit}`, `${page}, unit ${look.unit}`) : page
}

const viewerOf = (look: Look, t: Translate): string => {
  if (look.from !== null)
    return look.from
      ? t(`Iemand van ${look.from}`, `Somebody of ${look.from}`)
      : t('Iemand van een andere organisatie', 'Somebody of another organisation')
  return look.viewer || t('Iemand die hier niet meer werkt', 'Somebody who no longer works here')
}

const who = (look: Look, t: Translate): string =>
  [
    look.from === null ? '' : t(...roleWords['network_coordinator']!),
    look.isManager ? t('je leidinggevende', 'your manager') : '',
    ...look.roles.map((role) => t(...(roleWords[role] ?? [role, role]))),
    look.viewerFunction,
  ].filter(Boolean)[0] ?? ''

/** Wie keek in mijn gegevens: everyone sees the own record's visitors, and nobody else's. */
export function LooksPage({ looks, page, pages }: { looks: Look[]; page: number; pages: number }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={t('Wie keek in mijn gegevens', 'Who looked at my data')}
      lead={t(
        'Elke keer dat iemand jouw gegevens opent, schrijven we dat op. Alleen jij ziet deze lijst.',
        'Each time somebody opens your data, we write it down. Only you see this list.',
      )}
    >
      <Stack gap="l">
        <Card as="div">
          <Table
            caption={t('Wie er keek', 'Who looked')}
            captionNote={t(
              'Eén regel per persoon, per pagina, per dag. Wie een lijst van jouw afdeling opent, staat er ook bij.',
              'One line per person, per page, per day. Who opens a list of your unit is here too.',
            )}
            rows={looks}
            empty={
              <EmptyState
                drawing="inbox"
                title={t('Nog niemand keek in je gegevens', 'Nobody has looked at your data yet')}
                text={t('Als iemand dat doet, zie je hier wie en wanneer.', 'When somebody does, you see here who and when.')}
              />
            }
            columns={[
              {
                key: 'who',
                head: t('Wie', 'Who'),
                cell: (look) => <b>{viewerOf(look, t)}</b>,
              },
              { key: 'role', head: t('Rol', 'Role'), cell: (look) => who(look, t) },
              { key: 'what', head: t('Wat', 'What'), cell: (look) => what(look, t) },
              {
                key: 'when',
                head: t('Wanneer', 'When'),
                num: true,
                cell: (look) =>
                  t(
                    `${sayDate(dateOf(look.firstAt), lang)}, ${sayTime(look.firstAt, lang)} uur`,
                    `${sayDate(dateOf(look.firstAt), lang)}, ${sayTime(look.firstAt, lang)}`,
                  ),
              },
            ]}
          />
          <Pagination page={page} pages={pages} href={(n) => `${paths.looks}?bladzijde=${n}`} />
        </Card>
        <Card tone="tint">
          <Text strong>{t('Waarom kan iemand dit zien?', 'Why can somebody see this?')}</Text>
          <Text>
            {t(
              'Je leidinggevende en de leeradviseur zien waar je bent ingeschreven en wat je behaalde, om je te helpen leren. Je plannen en scans zien zij niet, tenzij jij ze deelt. Snap je niet waarom iemand keek? Vraag het gerust aan diegene, of aan de functionaris gegevensbescherming.',
              'Your manager and the learning adviser see where you are enrolled and what you achieved, to help you learn. They do not see your plans and scans, unless you share them. Not sure why somebody looked? Feel free to ask them, or the data protection officer.',
            )}
          </Text>
        </Card>
      </Stack>
    </Page>
  )
}
