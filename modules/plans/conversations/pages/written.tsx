import {
  Actions,
  Button,
  Card,
  DateField,
  FieldRow,
  filledField,
  filledText,
  Form,
  Grid,
  Heading,
  HiddenField,
  Lines,
  Meta,
  Notice,
  Fill,
  Row,
  Select,
  Stack,
  Text,
  TextArea,
  useLang,
  useT,
} from '#ui/index.ts'
import { sayDay, sayMoment } from '#platform/words.ts'
import type { AgreementRow } from '../facts.ts'
import { paths } from '../paths.ts'
import { Words } from './agenda.tsx'
import { of, type Look } from './conversation.tsx'
import { sayWho } from './words.ts'

/** The notes that the two keep together. Saved by both at once: side by side, until one brings them together. */
export function NotesCard({ view, filled }: Look) {
  const t = useT()
  const lang = useLang()
  const back = of(filled, 'notes')
  const apart = view.notes.length > 1
  const together = view.notes.map((note) => note.words).join('\n\n')
  return (
    <Card id="notities">
      <Heading level={2}>{t('Notities', 'Notes')}</Heading>
      {apart && (
        <>
          <Notice kind="info">
            {t(
              'Jullie schreven tegelijk. Beide teksten staan hier; breng ze hieronder samen.',
              'You wrote at the same time. Both texts are here; bring them together below.',
            )}
          </Notice>
          <Grid columns="two">
            {view.notes.map((note) => (
              <Stack gap="s">
                <Heading level={3}>{note.byMe ? t('Van jou', 'Yours') : t(`Van ${view.other}`, `Of ${view.other}`)}</Heading>
                <Words text={note.words} />
              </Stack>
            ))}
          </Grid>
        </>
      )}
      {view.open ? (
        <Form action={paths.notes(view.id)}>
          {baseOf(back.values['basedOn'], view.notes).map((id) => (
            <HiddenField name="basedOn" value={id} />
          ))}
          <TextArea
            {...filledField(back, 'notes')}
            value={back.values['notes'] === undefined ? together : filledText(back, 'notes')}
            label={apart ? t('Samen', 'Together') : t('Wat besproken is', 'What you talked about')}
            hint={t('Jullie kunnen dit allebei lezen en aanvullen.', 'Both of you can read this and add to it.')}
            required={false}
            rows={8}
          />
          <Actions>
            <Button kind="quiet">{t('Bewaar de notities', 'Save the notes')}</Button>
          </Actions>
        </Form>
      ) : (
        !apart && <Words text={together} />
      )}
      {view.notes.length === 1 && (
        <Meta>{t(`Bewaard op ${sayMoment(view.notes[0]!.savedAt, lang)}`, `Saved on ${sayMoment(view.notes[0]!.savedAt, lang)}`)}</Meta>
      )}
    </Card>
  )
}

/** What a form that came back was based on, or what stands here now. */
const baseOf = (typed: unknown, notes: readonly { id: string }[]): string[] =>
  typed === undefined ? notes.map((note) => note.id) : [typed].flat().map(String)

/** Who does what, and by when. */
export function AgreementsCard({ view, filled }: Look) {
  const t = useT()
  const back = of(filled, 'agreement')
  const whos: AgreementRow['who'][] = ['concerned', 'partner', 'both']
  return (
    <Card id="afspraken">
      <Heading level={2}>{t('Afspraken', 'Agreements')}</Heading>
      {view.agreements.length ? <AgreementLines view={view} /> : <Text soft>{t('Nog geen afspraken.', 'No agreements yet.')}</Text>}
      {view.open && (
        <Form action={paths.agree(view.id)}>
          <TextArea {...filledField(back, 'agreement')} label={t('Wat spreken jullie af?', 'What do you agree?')} rows={2} />
          <FieldRow>
            <Select
              {...filledField(back, 'who')}
              label={t('Wie doet het', 'Who does it')}
              options={whos.map((who) => ({ value: who, label: sayWho(who, view, t) }))}
            />
            <DateField {...filledField(back, 'dueOn')} label={t('Uiterlijk', 'By')} required={false} />
          </FieldRow>
          <Actions>
            <Button kind="quiet">{t('Voeg de afspraak toe', 'Add the agreement')}</Button>
          </Actions>
        </Form>
      )}
    </Card>
  )
}

function AgreementLines({ view }: Pick<Look, 'view'>) {
  const t = useT()
  const lang = useLang()
  return (
    <Lines
      items={view.agreements.map((one) => (
        <Row spread middle>
          <Fill>
            <Text>{one.words}</Text>
            <Meta>
              {sayWho(one.who, view, t)}
              {one.dueOn && t(`uiterlijk ${sayDay(one.dueOn, lang)}`, `by ${sayDay(one.dueOn, lang)}`)}
            </Meta>
          </Fill>
          {view.open && (
            <Form action={paths.dropAgreement(view.id, one.id)} inline>
              <Button kind="link" about={one.words}>
                {t('Haal weg', 'Remove')}
              </Button>
            </Form>
          )}
        </Row>
      ))}
    />
  )
}
