import {
  Actions,
  Bullets,
  Button,
  Card,
  Checkbox,
  Fill,
  filledField,
  filledText,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  Row,
  Small,
  Text,
  TextArea,
  TextField,
  useT,
} from '#ui/index.ts'
import { skillPaths } from '#modules/skills/index.ts'
import { paths } from '../paths.ts'
import type { Item } from '../views/one.ts'
import { of, type Look } from './conversation.tsx'
import { sayTopic } from './words.ts'

/** What they will talk about; both can change it. Once the talk began it is read more than changed. */
export function AgendaCard(look: Look) {
  const { view, filled } = look
  const t = useT()
  return (
    <Card id="agenda">
      <Heading level={2}>{t('Waar jullie over praten', 'What you talk about')}</Heading>
      {view.matrix && (
        <Text soft>
          {t('Lees samen ', 'Read together ')}
          <Link href={skillPaths.profile(view.matrix.profileId)}>{view.matrix.name}</Link>
          {t(
            ': per waarde zie je wat iemand doet. Bereid je allebei voor.',
            ': for each value you see what somebody does. Both of you prepare.',
          )}
        </Text>
      )}
      {view.began && view.open && view.items.length > 0 ? (
        <>
          <Bullets items={view.items.map((item) => sayItem(item, t))} />
          <details open={Object.keys(of(filled, 'agenda').values).length > 0}>
            <summary>{t('Verander de agenda', 'Change the agenda')}</summary>
            <Points {...look} />
          </details>
        </>
      ) : (
        <Points {...look} />
      )}
    </Card>
  )
}

const sayItem = (item: Item, t: ReturnType<typeof useT>) => (item.topic ? sayTopic(item.topic, item.title, t) : item.title)

function Points({ view, filled }: Look) {
  const t = useT()
  const back = of(filled, 'agenda')
  return (
    <>
      {view.items.length ? (
        <Lines
          items={view.items.map((item) => (
            <Row spread middle>
              <Fill>
                <Text>{sayItem(item, t)}</Text>
              </Fill>
              {view.open && !item.fixed && (
                <Form action={paths.dropItem(view.id, item.id)} inline>
                  <Button kind="link" about={sayItem(item, t)}>
                    {t('Haal weg', 'Remove')}
                  </Button>
                </Form>
              )}
              {item.fixed && <Small soft>{t('vast punt', 'fixed point')}</Small>}
            </Row>
          ))}
        />
      ) : (
        <Text soft>{t('Nog leeg. Zet er samen punten op.', 'Still empty. Put points on it together.')}</Text>
      )}
      {view.open && (
        <Form action={paths.addItem(view.id)}>
          <TextField {...filledField(back, 'point')} label={t('Nog een punt', 'One more point')} maxLength={200} />
          <Actions>
            <Button kind="quiet">{t('Zet op de agenda', 'Put on the agenda')}</Button>
          </Actions>
        </Form>
      )}
    </>
  )
}

/** The own preparation, and that of the other once it may be read. When the talk began both are read, and the own one can still be changed. */
export function PreparationCard(look: Look) {
  const { view, filled } = look
  const t = useT()
  const cameBack = of(filled, 'preparation').values['preparation'] !== undefined
  const written = view.preparation.words.trim() !== ''
  const mine = (
    <Card id="voorbereiding">
      <Heading level={2}>{t('Je voorbereiding', 'Your preparation')}</Heading>
      {(view.began || !view.open) && <Words text={view.preparation.words} />}
      {view.open &&
        (view.began && written ? (
          <details open={cameBack}>
            <summary>{t('Verander je voorbereiding', 'Change your preparation')}</summary>
            <PreparationForm {...look} />
          </details>
        ) : (
          <PreparationForm {...look} />
        ))}
    </Card>
  )
  if (!view.theirs) return mine
  return (
    <Grid columns="two">
      {mine}
      <Card>
        <Heading level={2}>{t(`Voorbereiding van ${view.other}`, `Preparation of ${view.other}`)}</Heading>
        <Words text={view.theirs} />
      </Card>
    </Grid>
  )
}

function PreparationForm({ view, filled }: Look) {
  const t = useT()
  const back = of(filled, 'preparation')
  const cameBack = back.values['preparation'] !== undefined
  return (
    <Form action={paths.prepare(view.id)}>
      <TextArea
        {...filledField(back, 'preparation')}
        value={cameBack ? filledText(back, 'preparation') : view.preparation.words}
        label={t('Wat wil je zeggen of vragen?', 'What do you want to say or ask?')}
        hint={
          view.began
            ? t('Het gesprek is begonnen: de ander leest dit ook.', 'The talk has begun: the other reads this too.')
            : t(
                `Alleen jij leest dit. Als het gesprek begint, leest ${view.other} het ook.`,
                `Only you read this. When the talk begins, ${view.other} reads it too.`,
              )
        }
        required={false}
        rows={6}
      />
      {!view.began && (
        <Checkbox
          name="shared"
          label={t(`Laat het nu al aan ${view.other} zien`, `Show it to ${view.other} now already`)}
          checked={cameBack ? back.values['shared'] !== undefined : view.preparation.shared}
        />
      )}
      <Actions>
        <Button kind={view.began ? 'quiet' : undefined}>{t('Bewaar je voorbereiding', 'Save your preparation')}</Button>
      </Actions>
    </Form>
  )
}

/** Text as it was typed, with its paragraphs and lines. */
export function Words({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/\n{2,}/)
        .filter((block) => block.trim())
        .map((block) => (
          <Text>{block.split('\n').flatMap((line, n) => (n ? [<br />, line] : [line]))}</Text>
        ))}
    </>
  )
}
