import {
  Actions,
  Button,
  Card,
  Checkbox,
  CopyText,
  FilledWrong,
  filledText,
  Form,
  Grid,
  Heading,
  Lines,
  NumberField,
  Page,
  Row,
  Small,
  Stack,
  Tag,
  Text,
  TextArea,
  useT,
  type Filled,
} from '#ui/index.ts'
import { WhoSees } from '../../pages/who-sees.tsx'
import { paths } from '../../paths.ts'
import type { Ordered } from '../rules.ts'
import type { Chosen, Comparison } from '../view.ts'

/** The own skills in the order of a vacancy, and a text for a letter. Nothing of it is kept. */
export function LetterPage({
  view,
  ordered,
  used,
  letter,
  filled,
}: {
  view: Comparison
  ordered: Ordered<Chosen>[]
  used: ReadonlySet<string>
  letter: string
  filled: Filled
}) {
  const t = useT()
  return (
    <Page
      title={t('Een tekst voor je brief', 'A text for your letter')}
      lead={t(`Over het werk van ${view.name}`, `About the work of ${view.name}`)}
      breadcrumb={[
        { href: paths.choice, label: t('Wat neem je mee?', 'What do you bring?') },
        { href: paths.compareWork(view.id), label: view.name },
      ]}
    >
      <Grid>
        <Card>
          <Heading level={2}>{t('Wat telt hier het meest?', 'What matters most here?')}</Heading>
          <Form action={paths.letter(view.id)} label={t('Volgorde van je vaardigheden', 'Order of your skills')}>
            <FilledWrong filled={filled} />
            <TextArea
              name="vacancy"
              label={t('Plak hier de tekst van de vacature', 'Paste the text of the vacancy here')}
              hint={t(
                'Wat de vacature noemt, komt vooraan. We bewaren de tekst niet.',
                'What the vacancy names comes first. We do not keep the text.',
              )}
              required={false}
              rows={6}
              value={filledText(filled, 'vacancy')}
              error={filled.errors?.['vacancy']}
            />
            <Lines
              items={ordered.map((one) => (
                <OrderLine one={one} used={used.has(one.skill.id)} typed={filledText(filled, `place.${one.skill.id}`)} />
              ))}
              label={t('Jouw vaardigheden, op volgorde', 'Your skills, in order')}
            />
            <Actions>
              <Button turbo={false}>{t('Zet op volgorde en schrijf', 'Put in order and write')}</Button>
            </Actions>
          </Form>
        </Card>
        <Stack gap="l">
          <Card id="brief">
            <Heading level={2}>{t('Tekst voor je brief', 'Text for your letter')}</Heading>
            <CopyText text={letter} />
            <Small soft>{t('Maak er je eigen woorden van.', 'Put it in your own words.')}</Small>
          </Card>
          <WhoSees
            sentences={[
              t(
                'Alleen jij ziet deze tekst. We bewaren hem niet, en de vacature ook niet.',
                'Only you see this text. We do not keep it, nor the vacancy.',
              ),
            ]}
          />
        </Stack>
      </Grid>
    </Page>
  )
}

function OrderLine({ one, used, typed }: { one: Ordered<Chosen>; used: boolean; typed: string }) {
  const t = useT()
  const { id, name, why } = one.skill
  return (
    <Row spread wrap>
      <Stack gap="s">
        <Checkbox name="use" id={`use-${id}`} value={id} label={`${one.place}. ${name}`} checked={used} />
        {one.asked && <Tag tone="ok">{t('staat in de vacature', 'is in the vacancy')}</Tag>}
        {why && <Small soft>{why}</Small>}
      </Stack>
      <NumberField name={`place.${id}`} label={t('Andere plaats', 'Other place')} value={typed} required={false} />
    </Row>
  )
}

/** What somebody shares of the own choice. */
export function ChoiceOfPage({ name, chosen }: { name: string; chosen: Chosen[] }) {
  const t = useT()
  return (
    <Page title={name} lead={t('Wat deze collega koos, ook van thuis.', 'What this colleague chose, from home too.')}>
      <Stack gap="l">
        <Card>
          <Lines
            items={chosen.map((one) => (
              <Stack gap="s">
                <Text>{one.name}</Text>
                {one.said && <Small soft>{t(`van: ${one.said}`, `from: ${one.said}`)}</Small>}
              </Stack>
            ))}
            label={t('Gekozen vaardigheden', 'Chosen skills')}
          />
        </Card>
        <WhoSees
          sentences={[
            t(
              `${name} deelt dit met jou, zolang ${name} dat wil. Je leest mee; je verandert niets.`,
              `${name} shares this with you, as long as ${name} wants. You read along; you change nothing.`,
            ),
            t(`${name} ziet dat je keek.`, `${name} sees that you looked.`),
          ]}
        />
      </Stack>
    </Page>
  )
}
