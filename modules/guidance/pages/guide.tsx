import {
  Actions,
  Button,
  Card,
  DateField,
  FieldRow,
  filledField,
  filledText,
  FilledWrong,
  Form,
  Grid,
  Heading,
  Page,
  RadioGroup,
  Stack,
  Text,
  TextArea,
  TextField,
  TimeField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { GuideView } from '../views/pool.ts'
import { capital, sayKind, sayWhen } from './words.ts'

/** What came back of which form of this page. */
export interface GuideFilled {
  hour?: Filled
  talk?: Filled
  relation?: Filled
}
interface Look {
  guide: GuideView
  filled: GuideFilled
  today: Temporal.PlainDate
}
const nothing: Filled = { values: {} }

/** One guide: the free moments to choose from, a moment of one's own, or guidance for some time. */
export function GuidePage({ guide, filled, today }: Look) {
  const t = useT()
  return (
    <Page
      title={guide.name}
      lead={[capital(sayKind(guide.kind, t)), guide.unit, guide.topics.join(', ')].filter(Boolean).join(' · ')}
      breadcrumb={[{ href: paths.guidance, label: t('Begeleiding', 'Guidance') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled.hour ?? filled.talk ?? filled.relation} />
        {guide.about && <Text>{guide.about}</Text>}
        {guide.self ? (
          <Text soft>{t('Dit ben je zelf.', 'This is you.')}</Text>
        ) : (
          <Grid columns="main">
            {guide.hours.length > 0 && <TakeHour guide={guide} filled={filled.hour ?? nothing} />}
            <Stack gap="l">
              <AskTalk guide={guide} filled={filled.talk ?? nothing} other={filled.hour !== undefined} />
              <AskRelation guide={guide} filled={filled.relation ?? nothing} today={today} />
            </Stack>
          </Grid>
        )}
      </Stack>
    </Page>
  )
}

const useAbout = () => {
  const t = useT()
  return {
    label: t('Waar wil je over praten?', 'What do you want to talk about?'),
    hint: t('Alleen jullie twee lezen dit.', 'Only the two of you read this.'),
  }
}

function TakeHour({ guide, filled }: Pick<Look, 'guide'> & { filled: Filled }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card id="vrij">
      <Heading level={2}>{t('Kies een vrij moment', 'Choose a free moment')}</Heading>
      <Form action={paths.takeHour(guide.id)}>
        <RadioGroup
          {...filledField(filled, 'hourId')}
          label={t('Vrije momenten', 'Free moments')}
          options={guide.hours.map((one) => ({ value: one.id, label: sayWhen(one, lang) }))}
        />
        <TextArea {...filledField(filled, 'topic')} {...useAbout()} id={filled.errors?.['topic'] ? 'topic' : 'topic-vrij'} rows={2} />
        <Actions>
          <Button>{t('Spreek dit moment af', 'Take this moment')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

/** `other`: the form above came back, and its fields have the ids. Who has free moments is asked for one of those first. */
function AskTalk({ guide, filled, other }: Pick<Look, 'guide'> & { filled: Filled; other: boolean }) {
  const t = useT()
  const came = filled !== nothing
  return (
    <Card id="voorstel">
      <details open={came || !guide.hours.length}>
        <summary>{t('Stel zelf een moment voor', 'Propose a moment yourself')}</summary>
        <Form action={paths.askTalk(guide.id)} label={t('Stel zelf een moment voor', 'Propose a moment yourself')}>
          <FieldRow>
            <DateField {...filledField(filled, 'day')} label={t('Dag', 'Day')} />
            <TimeField {...filledField(filled, 'from')} label={t('Van', 'From')} />
            <TimeField {...filledField(filled, 'until')} label={t('Tot', 'Until')} />
          </FieldRow>
          <TextField {...filledField(filled, 'place')} label={t('Waar', 'Where')} required={false} />
          <TextArea {...filledField(filled, 'topic')} {...useAbout()} id={other ? 'topic-voorstel' : 'topic'} rows={2} />
          <Actions>
            <Button kind="quiet">{t('Vraag een gesprek', 'Ask for a talk')}</Button>
          </Actions>
        </Form>
      </details>
    </Card>
  )
}

/** A buddy or mentor is somebody for a longer time: there it lies open. */
function AskRelation({ guide, filled, today }: Pick<Look, 'guide' | 'today'> & { filled: Filled }) {
  const t = useT()
  const longer = guide.kind === 'buddy' || guide.kind === 'mentor'
  const kind = sayKind(guide.kind, t)
  return (
    <Card tone="tint" id="langer">
      <details open={longer || filled !== nothing}>
        <summary>{t(`Vraag ${guide.name} als ${kind}, voor langere tijd`, `Ask ${guide.name} as your ${kind}, for a longer time`)}</summary>
        <Text soft>
          {t(
            'Het begint als jullie het allebei willen, en jullie kunnen er allebei mee stoppen.',
            'It begins when you both want it, and both of you can end it.',
          )}
        </Text>
        <Form action={paths.askRelation(guide.id)}>
          <FieldRow>
            <DateField
              {...filledField(filled, 'fromDay')}
              value={filledText(filled, 'fromDay') || today.toString()}
              label={t('Vanaf', 'From')}
            />
            <DateField {...filledField(filled, 'untilDay')} label={t('Tot en met', 'Until')} required={false} />
          </FieldRow>
          <TextField {...filledField(filled, 'topic')} id="topic-langer" label={t('Waarbij?', 'With what?')} required={false} />
          <Actions>
            <Button kind="quiet">{t('Vraag begeleiding', 'Ask for guidance')}</Button>
          </Actions>
        </Form>
      </details>
    </Card>
  )
}
