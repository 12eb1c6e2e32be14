import {
  Actions,
  Button,
  Card,
  Facts,
  filledField,
  FilledWrong,
  Form,
  Grid,
  Heading,
  Notice,
  OneFormAtATime,
  Page,
  Stack,
  Tag,
  Text,
  TextArea,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { ConversationView } from '../views/one.ts'
import { AgendaCard, PreparationCard } from './agenda.tsx'
import { MomentFields } from './list.tsx'
import { PlanCard } from './plan.tsx'
import { SigningCard, Versions } from './signing.tsx'
import { TrainingCard } from './trainings.tsx'
import { sayTemplate, sayWhen } from './words.ts'
import { AgreementsCard, NotesCard } from './written.tsx'

/** The forms of this page, by what came back. */
export type Part = 'moment' | 'agenda' | 'preparation' | 'notes' | 'agreement' | 'training' | 'sign'
export type PartFilled = Partial<Record<Part, Filled>>
export interface Look {
  view: ConversationView
  filled: PartFilled
}
const nothing: Filled = { values: {} }
export const of = (filled: PartFilled, part: Part): Filled => filled[part] ?? nothing

/** One conversation: when, what about, preparing, what was written and agreed, and signing. */
export function ConversationPage(look: Look) {
  const { view, filled } = look
  const t = useT()
  return (
    <Page
      title={t(`Gesprek met ${view.other}`, `Talk with ${view.other}`)}
      lead={
        view.mine
          ? sayTemplate(view.template, t)
          : t(
              `${sayTemplate(view.template, t)} over de ontwikkeling van ${view.other}`,
              `${sayTemplate(view.template, t)} about the development of ${view.other}`,
            )
      }
      breadcrumb={[{ href: paths.conversations, label: t('Gesprekken', 'Talks') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={Object.values(filled)[0]} />
        {view.open && <OneFormAtATime />}
        <Closed view={view} />
        <Grid columns="side">
          <Stack gap="l">
            <MomentCard {...look} />
            {view.began && <AgendaCard {...look} />}
            <PlanCard view={view} />
          </Stack>
          <Stack gap="l">
            {view.began && <NotesCard {...look} />}
            {view.began && <AgreementsCard {...look} />}
            <SigningCard {...look} />
            {!view.began && <AgendaCard {...look} />}
            <PreparationCard {...look} />
            <TrainingCard {...look} />
          </Stack>
        </Grid>
        <Versions {...look} />
        <WhoSees />
      </Stack>
    </Page>
  )
}

function MomentCard({ view, filled }: Look) {
  const t = useT()
  const lang = useLang()
  const back = of(filled, 'moment')
  return (
    <Stack>
      <Card tone={view.asksMe && view.open ? 'lead' : undefined} id="moment">
        <Heading level={2}>{t('Wanneer', 'When')}</Heading>
        <Facts
          facts={[
            { name: t('Moment', 'Moment'), value: sayWhen(view, lang) },
            { name: t('Plaats', 'Place'), value: view.place },
            { name: t('Stand', 'State'), value: <State view={view} /> },
          ]}
        />
        {view.lastWords && (
          <Text>
            {view.lastByMe ? t('Jij schreef: ', 'You wrote: ') : t(`${view.other} schreef: `, `${view.other} wrote: `)}
            {view.lastWords}
          </Text>
        )}
        {view.open && view.asksMe && (
          <Form action={paths.accept(view.id)} inline>
            <Button>{t('Ja, dan kan ik', 'Yes, that suits me')}</Button>
          </Form>
        )}
        {view.open && !view.began && (
          <Text soft>
            {t(
              'Als het gesprek begint, staan hier ook de notities en afspraken. Die ondertekenen jullie allebei.',
              'When the talk begins, the notes and agreements are here too. Both of you sign those.',
            )}
          </Text>
        )}
        {view.open && !view.began && <OtherMoment view={view} back={back} />}
      </Card>
    </Stack>
  )
}

function State({ view }: Pick<Look, 'view'>) {
  const t = useT()
  if (!view.bothHere) return <Tag tone="line">{t('gestopt', 'ended')}</Tag>
  if (view.state === 'declined') return <Tag tone="line">{t('gaat niet door', 'off')}</Tag>
  if (view.state === 'agreed') return <Tag tone="ok">{t('staat vast', 'agreed')}</Tag>
  return <Tag tone="sun">{view.asksMe ? t('kun je dan?', 'does it suit you?') : t('wacht op antwoord', 'waits for an answer')}</Tag>
}

function OtherMoment({ view, back }: Pick<Look, 'view'> & { back: Filled }) {
  const t = useT()
  return (
    <>
      <details open={Boolean(back.values['day'] !== undefined)}>
        <summary>{t('Stel een ander moment voor', 'Propose another moment')}</summary>
        <Form action={paths.move(view.id)}>
          <MomentFields filled={{ ...back, values: { place: view.place ?? '', ...back.values } }} />
          <TextField
            {...filledField(back, 'because')}
            label={t('Eén zin erbij', 'One sentence with it')}
            required={false}
            maxLength={500}
          />
          <Actions>
            <Button kind="quiet">{t('Stel voor', 'Propose')}</Button>
          </Actions>
        </Form>
      </details>
      <details open={Boolean(back.values['reason'] !== undefined)}>
        <summary>{t('Zeg het gesprek af', 'Call the talk off')}</summary>
        <Form action={paths.decline(view.id)}>
          <TextArea {...filledField(back, 'reason')} label={t('Waarom, in één zin', 'Why, in one sentence')} rows={2} />
          <Actions>
            <Button kind="quiet">{t('Zeg af', 'Cancel')}</Button>
          </Actions>
        </Form>
      </details>
    </>
  )
}

function WhoSees() {
  const t = useT()
  return (
    <Stack gap="s">
      <details>
        <summary>{t('Wie ziet dit?', 'Who sees this?')}</summary>
        <Text>
          {t(
            'Alleen jullie twee. HR, de leeradviseur, de beheerder en andere leidinggevenden lezen dit niet, en in mail en agenda staat niet waar het over gaat. Je voorbereiding ziet de ander pas als het gesprek begint, of eerder als jij dat kiest. Gaat degene over wie het gaat hier weg, dan ziet de ander het niet meer.',
            'Only the two of you. HR, the learning adviser, the administrator and other managers don’t read this, and mail and calendar don’t say what it is about. The other sees your preparation when the talk begins, or earlier if you choose so. When the one whom it is about leaves, the other sees it no more.',
          )}
        </Text>
      </details>
    </Stack>
  )
}

function Closed({ view }: Pick<Look, 'view'>) {
  const t = useT()
  if (view.open) return null
  return (
    <Notice kind="info">
      {view.bothHere ? t('Dit gesprek gaat niet door.', 'This talk is off.') : t('Dit gesprek is gestopt.', 'This talk has ended.')}
    </Notice>
  )
}
