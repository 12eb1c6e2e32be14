import {
  Actions,
  Button,
  Checkbox,
  filledField,
  Form,
  Lines,
  Meta,
  NotSent,
  Row,
  Section,
  Stack,
  Tag,
  Text,
  TextArea,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import type { CommentView } from '../views.ts'

interface Look {
  comments: readonly CommentView[]
  /** The proposal is not decided yet. */
  open: boolean
  /** Whoever reads may respond. */
  may: boolean
  to: { comment: string; takeBack: (commentId: string) => string }
  filled: Filled
}

/** What was said about a proposal, and a form to say something. */
export function Comments({ comments, open, may, to, filled }: Look) {
  const t = useT()
  if (!open && !comments.length) return <NotSent typed={filled.values} />
  return (
    <Section title={t('Reacties', 'Responses')} id="reacties">
      {comments.length > 0 && (
        <Lines
          card
          label={t('Reacties', 'Responses')}
          items={comments.map((one) => (
            <CommentLine one={one} takeBack={open ? to.takeBack(one.id) : null} />
          ))}
        />
      )}
      {!(open && may) && <NotSent typed={filled.values} />}
      {open && may && (
        <Form action={to.comment} label={t('Reageer', 'Respond')}>
          <TextArea {...filledField(filled, 'words')} label={t('Wat vind je ervan?', 'What do you think of it?')} rows={3} />
          <Checkbox
            name="objects"
            checked={Boolean(filled.values['objects'])}
            label={t('Dit is een bezwaar: zo kan het niet worden overgenomen', 'This is an objection: it can’t be adopted like this')}
          />
          <Actions>
            <Button kind="quiet">{t('Plaats je reactie', 'Send your response')}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  )
}

/** Who said it, as far as the reader is told. */
function useWho({ by, employer, mine }: CommentView): string {
  const t = useT()
  if (by) return employer ? `${employer}: ${by}` : by
  if (mine) return t('Jij', 'You')
  return employer ? t(`Iemand van ${employer}`, `Somebody of ${employer}`) : t('Iemand van het team', 'Somebody of the team')
}

function CommentLine({ one, takeBack }: { one: CommentView; takeBack: string | null }) {
  const t = useT()
  const lang = useLang()
  return (
    <Stack gap="s">
      <Row wrap gap="s" middle>
        <Text strong>{useWho(one)}</Text>
        {one.objects && (
          <Tag tone={one.holds ? 'warm' : 'line'}>
            {one.takenBack ? t('bezwaar teruggenomen', 'objection taken back') : t('bezwaar', 'objection')}
          </Tag>
        )}
        <Meta>{sayDay(dateOf(one.madeAt), lang)}</Meta>
      </Row>
      <Text>{one.words}</Text>
      {takeBack && one.mine && one.objects && !one.takenBack && (
        <Form action={takeBack} label={t('Bezwaar', 'Objection')} inline>
          <Button kind="link">{t('Neem je bezwaar terug', 'Take your objection back')}</Button>
        </Form>
      )}
    </Stack>
  )
}
