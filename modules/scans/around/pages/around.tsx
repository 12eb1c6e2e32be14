import {
  Button,
  ButtonLink,
  Card,
  EmailField,
  filledField,
  FilledWrong,
  Form,
  Grid,
  Heading,
  Lines,
  Notice,
  Page,
  Row,
  Small,
  Stack,
  Tag,
  Text,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Category } from '../rules.ts'
import type { AroundView, RaterLine } from '../views.ts'
import { ResultParts } from './result.tsx'
import { ShareCard } from './share.tsx'

export interface AroundForms {
  colleague?: Filled
  outsider?: Filled
  share?: Filled
}
const nothing: Filled = { values: {} }

/** A 360° for the person concerned: whom to ask while it is open, the result when it has closed. Who answered is nowhere. */
export function AroundPage({ view, forms }: { view: AroundView; forms: AroundForms }) {
  return (
    <Page
      title={view.instrument.title}
      breadcrumb={[{ href: paths.mine, label: '360°' }]}
      lead={view.closed ? undefined : view.instrument.about}
    >
      <Stack gap="l">
        <FilledWrong filled={forms.colleague} />
        <FilledWrong filled={forms.outsider} />
        <FilledWrong filled={forms.share} />
        {view.result ? (
          <>
            <ResultParts result={view.result} />
            <ShareCard view={view} filled={forms.share ?? nothing} />
          </>
        ) : (
          <Open view={view} forms={forms} />
        )}
      </Stack>
    </Page>
  )
}

function Open({ view, forms }: { view: AroundView; forms: AroundForms }) {
  const t = useT()
  const lang = useLang()
  const last = sayDay(dateOf(view.closesAt.subtract({ seconds: 1 })), lang)
  if (view.over)
    return (
      <Notice kind="info">
        {t(
          'De laatste dag is geweest. De uitslag staat er morgen, en je krijgt bericht.',
          'The last day has passed. The result will be here tomorrow, and you will be told.',
        )}
      </Notice>
    )
  return (
    <>
      <Card tone="tint" tight>
        <Text strong>{t(`Mensen kunnen antwoorden tot en met ${last}.`, `People can answer until ${last}.`)}</Text>
        <Text soft>
          {t(
            `Je ziet niet wie al antwoordde, ook niet hoeveel. Vraag minstens ${view.minimum} collega’s, en van buiten niemand of minstens ${view.minimum}: antwoorden van minder mensen laten we niet apart zien. Vraag er liever één of twee meer, want niet iedereen antwoordt.`,
            `You do not see who answered, nor how many. Ask at least ${view.minimum} colleagues, and from outside nobody or at least ${view.minimum}: answers of fewer people are not shown apart. Better ask one or two more, because not everybody answers.`,
          )}
        </Text>
      </Card>
      <Card tight>
        <Row spread wrap middle>
          <Text strong>{t('Hoe zie jij het zelf?', 'How do you see it yourself?')}</Text>
          <ButtonLink kind={view.self.handedIn ? 'quiet' : 'primary'} href={paths.answer(view.self.raterId)}>
            {view.self.handedIn ? t('Pas je antwoorden aan', 'Change your answers') : t('Vul zelf in', 'Fill in yourself')}
          </ButtonLink>
        </Row>
      </Card>
      <Raters view={view} />
      <Grid columns="two">
        <ColleagueCard view={view} filled={forms.colleague ?? nothing} />
        <OutsiderCard view={view} filled={forms.outsider ?? nothing} />
      </Grid>
    </>
  )
}

function Raters({ view }: { view: AroundView }) {
  const t = useT()
  const names: Partial<Record<Category, string>> = {
    manager: t('leidinggevende, herkenbaar', 'manager, recognisable'),
    colleagues: t('collega', 'colleague'),
    outside: t('van buiten', 'from outside'),
  }
  const line = (one: RaterLine) => (
    <Row spread wrap middle>
      <Row wrap middle>
        <Text>{one.name}</Text>
        <Tag tone={one.category === 'manager' ? 'warm' : 'line'}>{names[one.category]}</Tag>
      </Row>
      {one.category === 'outside' && (
        <Form action={paths.withdraw(view.id, one.id)} inline>
          <Button kind="link" about={one.name}>
            {t('Trek de vraag in', 'Take the question back')}
          </Button>
        </Form>
      )}
    </Row>
  )
  return (
    <Stack>
      <Heading level={2}>{t('Wie je vroeg', 'Whom you asked')}</Heading>
      {view.raters.length ? (
        <Lines card label={t('Wie je vroeg', 'Whom you asked')} items={view.raters.map(line)} />
      ) : (
        <Text soft>
          {t('Nog niemand. Vraag hieronder mensen die je aan het werk zien.', 'Nobody yet. Below, ask people who see you at work.')}
        </Text>
      )}
    </Stack>
  )
}

function ColleagueCard({ view, filled }: { view: AroundView; filled: Filled }) {
  const t = useT()
  return (
    <Card id="collega">
      <Heading level={2}>{t('Vraag een collega', 'Ask a colleague')}</Heading>
      <Form action={paths.inviteColleague(view.id)}>
        <TextField {...filledField(filled, 'who')} label={t('Naam of werkadres', 'Name or work address')} />
        <Button kind="quiet">{t('Vraag deze collega', 'Ask this colleague')}</Button>
        <Small soft>
          {t(
            'Is het je leidinggevende? Dan staat dat antwoord apart. We zeggen dat er vooraf bij.',
            'Is it your manager? Then that answer stands apart. We tell them so beforehand.',
          )}
        </Small>
      </Form>
    </Card>
  )
}

function OutsiderCard({ view, filled }: { view: AroundView; filled: Filled }) {
  const t = useT()
  return (
    <Card id="buiten">
      <Heading level={2}>{t('Vraag iemand van buiten', 'Ask somebody from outside')}</Heading>
      <Form action={paths.inviteOutsider(view.id)}>
        <TextField {...filledField(filled, 'name')} label={t('Naam', 'Name')} />
        <EmailField {...filledField(filled, 'email')} label={t('E-mailadres', 'E-mail address')} />
        <Button kind="quiet">{t('Stuur een link', 'Send a link')}</Button>
        <Small soft>
          {t(
            'Een inwoner, ondernemer of ketenpartner. Een account is niet nodig. Bij het sluiten gooien we het adres weg.',
            'A citizen, entrepreneur or partner. No account is needed. At closing we throw the address away.',
          )}
        </Small>
      </Form>
    </Card>
  )
}
