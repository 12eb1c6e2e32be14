import {
  Actions,
  Button,
  Checkbox,
  filledField,
  Form,
  Lines,
  Meta,
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
import { paths } from '../../paths.ts'
import { mayPropose } from '../rules.ts'
import type { CommentView, ProposalView } from '../views.ts'

export function Comments({ view, filled }: { view: ProposalView; filled: Filled }) {
  const t = useT()
  const { profile, version, standing, comments } = view
  const open = version.state === 'proposal' && !profile.ended
  if (!open && !comments.length) return null
  return (
    <Section title={t('Reacties', 'Responses')} id="reacties">
      {comments.length > 0 && (
        <Lines
          card
          label={t('Reacties', 'Responses')}
          items={comments.map((one) => (
            <CommentLine one={one} view={view} open={open} />
          ))}
        />
      )}
      {open && mayPropose(standing) && (
        <Form action={paths.comment(profile.id, version.id)} label={t('Reageer', 'Respond')}>
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

function CommentLine({ one, view, open }: { one: CommentView; view: ProposalView; open: boolean }) {
  const t = useT()
  const lang = useLang()
  return (
    <Stack gap="s">
      <Row wrap gap="s" middle>
        <Text strong>{one.by}</Text>
        {one.objects && (
          <Tag tone={one.holds ? 'warm' : 'line'}>
            {one.takenBack ? t('bezwaar teruggenomen', 'objection taken back') : t('bezwaar', 'objection')}
          </Tag>
        )}
        <Meta>{sayDay(dateOf(one.madeAt), lang)}</Meta>
      </Row>
      <Text>{one.words}</Text>
      {open && one.mine && one.objects && !one.takenBack && (
        <Form action={paths.takeBack(view.profile.id, view.version.id, one.id)} label={t('Bezwaar', 'Objection')} inline>
          <Button kind="link">{t('Neem je bezwaar terug', 'Take your objection back')}</Button>
        </Form>
      )}
    </Stack>
  )
}
