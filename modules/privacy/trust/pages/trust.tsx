import { switches } from '#modules/people/index.ts'
import { Bullets, Card, Grid, Heading, Link, Page, Section, Small, Stack, Text, useLang, useT, type Lang } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { viewersOf } from '../matrix-rules.ts'
import type { Viewer } from '../sights.ts'
import type { Trust } from '../view.ts'
import { alsoShared, sayScopes, whenSeen, wordsFor, yourViewer } from '../words.ts'
import { Connections, KeptBriefly, KeptMostly, Logged, Parts, Switches } from './parts.tsx'

/** What my employer sees of me, what is on and how long it is kept: the same facts as the administrator has, in plain words. */
export function TrustPage({ trust }: { trust: Trust }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={t('Vertrouwen', 'Trust')}
      lead={t(
        `Wat ${trust.organisation} van jou ziet, wat er aan staat en hoe lang we het bewaren.`,
        `What ${trust.organisation} sees of you, what is switched on and how long we keep it.`,
      )}
    >
      <Stack gap="l">
        <Parts
          parts={[
            ['wie', t('Wie ziet wat van jou', 'Who sees what of you')],
            ['schakelaars', t('Wat er aan staat', 'What is switched on')],
            ['systemen', t('Andere systemen', 'Other systems')],
            ['bewaren', t('Hoe lang we iets bewaren', 'How long we keep things')],
            ['opschrijven', t('Wat we opschrijven', 'What we write down')],
          ]}
        />
        <Section id="wie" title={t('Wie ziet wat van jou', 'Who sees what of you')}>
          <Card>
            <Text>
              {t('Zelf zie je alles wat we over je bewaren. Van anderen ziet:', 'You see all that we keep about you. Of others:')}
            </Text>
            <Grid columns="two">
              {viewersOf(trust.matrix).map((viewer) => (
                <Stack gap="s">
                  <Heading level={3}>{yourViewer[viewer][lang]}</Heading>
                  <Bullets items={sees(trust, viewer, lang)} />
                </Stack>
              ))}
            </Grid>
            <Small soft>
              {t(
                'Staat iets er niet bij? Dan ziet niemand het behalve jij. Vertrouwelijke activiteiten, zoals coaching, zie alleen jij en wie je begeleidt.',
                'Is something not here? Then nobody sees it but you. Confidential activities, such as coaching, are seen by you and your guide only.',
              )}
            </Small>
          </Card>
        </Section>
        <Section id="schakelaars" title={t('Wat er aan staat', 'What is switched on')}>
          <Card as="div">
            <Switches states={trust.switches.filter(({ name }) => switches[name].kind !== 'working')} />
          </Card>
          <Small soft>
            {t(
              'De andere instellingen laten niets van mensen zien, zoals het uiterlijk en hoe de wachtlijst werkt.',
              'The other settings show nothing of people, such as the look and how the waiting list works.',
            )}
          </Small>
          <Agreed trust={trust} />
        </Section>
        <Section id="systemen" title={t('Andere systemen', 'Other systems')}>
          <Card>
            <Connections trust={trust} say={sayScopes} />
          </Card>
        </Section>
        <Section id="bewaren" title={t('Hoe lang we iets bewaren', 'How long we keep things')}>
          <KeptMostly />
          <Card as="div">
            <KeptBriefly />
          </Card>
        </Section>
        <Section id="opschrijven" title={t('Wat we opschrijven', 'What we write down')}>
          <Card>
            <Logged />
            <Text>
              <Link href="/mijn/inzage">{t('Wie keek in mijn gegevens', 'Who looked at my data')}</Link> ·{' '}
              <Link href={paths.mine}>{t('Wat we over je bewaren', 'What we keep about you')}</Link>
            </Text>
          </Card>
        </Section>
      </Stack>
    </Page>
  )
}

/** 'Je naam', 'Je werkmail', and what is seen only now and then with when: 'Als je geen leidinggevende hebt: je naam'. Everybody is a colleague: what you share is said there once. */
function sees({ matrix }: Trust, viewer: Viewer, lang: Lang): string[] {
  const byWhen = new Map<string, string[]>()
  for (const { subject, cells } of matrix) {
    const reach = cells[viewer]
    if (reach && (reach !== 'given' || viewer === 'colleague'))
      byWhen.set(whenSeen[reach][lang], [...(byWhen.get(whenSeen[reach][lang]) ?? []), lowered(wordsFor(viewer, subject)[lang])])
  }
  const lines = [...byWhen].flatMap(([when, what]) => (when ? [`${raised(when)}: ${what.join('; ')}`] : what.map(raised)))
  return viewer === 'colleague' ? [...lines, alsoShared[lang]] : lines
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
const raised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function Agreed({ trust }: { trust: Trust }) {
  const t = useT()
  const [last] = trust.consents
  return (
    <Small soft>
      {last
        ? t(
            'De ondernemingsraad stemde in met deze instellingen, of de rechter deed dat in plaats daarvan. Wat er daarna veranderde, hoort de ondernemingsraad.',
            'The works council agreed with these settings, or the court did so instead. The works council hears of what changed after that.',
          )
        : t('Er is hier nog geen instemming van de ondernemingsraad vastgelegd.', 'No consent of the works council was recorded here yet.')}
    </Small>
  )
}
