import {
  Actions,
  Button,
  Card,
  DateField,
  FieldRow,
  filledField,
  filledText,
  FilledWrong,
  Fill,
  Form,
  Grid,
  Heading,
  Lines,
  Meta,
  Page,
  RadioGroup,
  Row,
  Select,
  Stack,
  Tag,
  Text,
  TextArea,
  TextField,
  TimeField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { guideKinds, type GuideKind } from '../rules.ts'
import type { Declaration, OfferView, OwnGuide } from '../views/mine.ts'
import { capital, sayKind, sayWhen } from './words.ts'

/** What came back of which form of this page. */
export interface OfferFilled {
  offer?: Filled
  hour?: Filled
  buddy?: Filled
}
const nothing: Filled = { values: {} }

/** What somebody offers to colleagues: as what, about which topics, at which free moments; and what that person says for a buddy. */
export function OfferPage({ view, filled }: { view: OfferView; filled: OfferFilled }) {
  const t = useT()
  return (
    <Page
      title={t('Begeleid anderen', 'Guide others')}
      lead={t('Zeg waarmee je collega’s helpt, en wanneer je tijd hebt.', 'Say with what you help colleagues, and when you have time.')}
      breadcrumb={[{ href: paths.guidance, label: t('Begeleiding', 'Guidance') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled.offer ?? filled.hour ?? filled.buddy} />
        {view.named.map((one) => (
          <Named one={one} />
        ))}
        <Grid columns="two">
          <OfferCard view={view} filled={filled.offer ?? nothing} />
          {view.guides.length > 0 && <HoursCard view={view} filled={filled.hour ?? nothing} />}
        </Grid>
        <BuddyCard declarations={view.declarations} filled={filled.buddy ?? nothing} />
      </Stack>
    </Page>
  )
}

function Named({ one }: { one: OwnGuide }) {
  const t = useT()
  return (
    <Card tone="lead">
      <Text strong>
        {t(`De leeradviseur vraagt je als ${sayKind(one.kind, t)}.`, `The learning adviser asks you as ${sayKind(one.kind, t)}.`)}
      </Text>
      {one.topics.length > 0 && <Text>{one.topics.join(', ')}</Text>}
      <Form action={paths.answerNaming(one.id)}>
        <Actions>
          <Button name="answer" value="ja">
            {t('Ja, zet me in de lijst', 'Yes, put me in the list')}
          </Button>
          <Button kind="quiet" name="answer" value="nee">
            {t('Liever niet', 'Rather not')}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}

function OfferCard({ view, filled }: { view: OfferView; filled: Filled }) {
  const t = useT()
  return (
    <Card id="lijst">
      <Heading level={2}>{t('Waarvoor mensen bij je komen', 'What people come to you for')}</Heading>
      <Lines
        items={view.guides.map((one) => (
          <Row spread wrap>
            <Fill>
              <Text strong>{capital(sayKind(one.kind, t))}</Text>
              <Meta>
                {one.topics.join(', ') || null}
                {one.about || null}
              </Meta>
            </Fill>
            <Form action={paths.endGuide(one.id)} inline>
              <Button kind="link" about={sayKind(one.kind, t)}>
                {t('Haal me uit de lijst', 'Take me out of the list')}
              </Button>
            </Form>
          </Row>
        ))}
      />
      <Form action={paths.offer}>
        <GuideFields filled={filled} kinds={view.kinds} />
        <Actions>
          <Button>{t('Zet me in de lijst', 'Put me in the list')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

export function GuideFields({ filled, kinds = guideKinds }: { filled: Filled; kinds?: readonly GuideKind[] }) {
  const t = useT()
  return (
    <>
      <Select
        {...filledField(filled, 'kind')}
        label={t('Als', 'As')}
        options={kinds.map((kind) => ({ value: kind, label: sayKind(kind, t) }))}
      />
      <TextField
        {...filledField(filled, 'topics')}
        label={t('Onderwerpen', 'Topics')}
        hint={t('Met een komma ertussen: feedback geven, werkdruk.', 'With a comma between: giving feedback, workload.')}
        required={false}
      />
      <TextArea
        {...filledField(filled, 'about')}
        label={t('Wat moeten mensen weten?', 'What should people know?')}
        required={false}
        rows={2}
      />
    </>
  )
}

function HoursCard({ view, filled }: { view: OfferView; filled: Filled }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card id="uren">
      <Heading level={2}>{t('Je vrije momenten', 'Your free moments')}</Heading>
      <Lines
        items={view.hours.map((one) => (
          <Row spread wrap middle>
            <Text>{sayWhen(one, lang)}</Text>
            {one.taken ? (
              <Tag>{t('bezet', 'taken')}</Tag>
            ) : (
              <Form action={paths.withdrawHour(one.id)} inline>
                <Button kind="link" about={sayWhen(one, lang)}>
                  {t('Haal weg', 'Remove')}
                </Button>
              </Form>
            )}
          </Row>
        ))}
      />
      <Form action={paths.hours}>
        <FieldRow>
          <DateField {...filledField(filled, 'day')} label={t('Dag', 'Day')} />
          <TimeField {...filledField(filled, 'from')} label={t('Van', 'From')} />
          <TimeField {...filledField(filled, 'until')} label={t('Tot', 'Until')} />
        </FieldRow>
        <Actions>
          <Button kind="quiet">{t('Voeg dit moment toe', 'Add this moment')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

function BuddyCard({ declarations, filled }: { declarations: Declaration[]; filled: Filled }) {
  const t = useT()
  const say = {
    experienced: t('hierin ben ik ervaren', 'at this I am experienced'),
    learning: t('dit leer ik nog', 'this I am still learning'),
  }
  return (
    <Card tone="tint" id="buddy">
      <Heading level={2}>{t('Samen leren met een buddy', 'Learning together with a buddy')}</Heading>
      <Text soft>
        {t(
          'Zeg zelf waarin je ervaren bent, of wat je nog leert. De leeradviseur leest dit en brengt mensen bij elkaar. Er komt geen score aan te pas.',
          'Say yourself at what you are experienced, or what you are still learning. The learning adviser reads this and brings people together. No score plays a part.',
        )}
      </Text>
      <Lines
        items={declarations.map((one) => (
          <Row spread wrap middle>
            <Text>
              {one.topic}: {say[one.side]}
            </Text>
            <Form action={paths.endDeclaration(one.id)} inline>
              <Button kind="link" about={one.topic}>
                {t('Haal weg', 'Remove')}
              </Button>
            </Form>
          </Row>
        ))}
      />
      <Form action={paths.declare}>
        <TextField
          {...filledField(filled, 'topic')}
          id="topic-buddy"
          label={t('Wat wil je leren, of kun je al?', 'What do you want to learn, or can you do?')}
          maxLength={120}
        />
        <RadioGroup
          {...filledField(filled, 'side')}
          value={filledText(filled, 'side')}
          label={t('Waar sta je?', 'Where do you stand?')}
          options={[
            { value: 'learning', label: capital(say.learning) },
            { value: 'experienced', label: capital(say.experienced) },
          ]}
        />
        <Actions>
          <Button kind="quiet">{t('Laat het de leeradviseur weten', 'Tell the learning adviser')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
