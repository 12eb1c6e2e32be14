import {
  Actions,
  Button,
  Card,
  ErrorSummary,
  Facts,
  Form,
  Grid,
  Heading,
  HiddenField,
  Lines,
  Link,
  Notice,
  Page,
  Row,
  SearchField,
  Section,
  Stack,
  Table,
  Tabs,
  Tag,
  Text,
  TextArea,
  TextField,
  useT,
} from '#ui/index.ts'
import { MessageBody } from '#modules/people/index.ts'
import { examples, fill, type Kind } from '#platform/mail/index.ts'
import type { Lang } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import type { ChangedTexts, TextView } from './views.ts'

/** All texts, and which of them were changed. */
export function TextsPage({ kinds, changed }: { kinds: readonly Kind[]; changed: ChangedTexts[] }) {
  const t = useT()
  const of = (kind: Kind) => changed.find((one) => one.kind === kind.name)
  return (
    <Page
      title={t('Teksten van berichten', 'Texts of messages')}
      lead={t(
        'Bij elke stap krijgen mensen bericht. Hier bepaal je wat erin staat.',
        'People are told at every step. Here you decide what it says.',
      )}
    >
      <Card as="div">
        <Table
          caption={t('Berichten', 'Messages')}
          captionUnseen
          rows={kinds}
          columns={[
            { key: 'when', head: t('Wanneer', 'When'), cell: (kind) => <Link href={paths.text(kind.name)}>{t(...kind.when)}</Link> },
            { key: 'subject', head: t('Onderwerp', 'Subject'), cell: (kind) => t(kind.nl.subject, kind.en.subject) },
            {
              key: 'changed',
              head: t('Aangepast', 'Changed'),
              cell: (kind) =>
                !of(kind) ? (
                  '–'
                ) : (
                  <Row wrap gap="s">
                    {of(kind)?.own.map((lang) => (
                      <Tag tone="ok">{lang === 'nl' ? t('Nederlands', 'Dutch') : t('Engels', 'English')}</Tag>
                    ))}
                    {of(kind)?.activities ? (
                      <Tag>{t(`${of(kind)!.activities} activiteiten`, `${of(kind)!.activities} activities`)}</Tag>
                    ) : null}
                  </Row>
                ),
            },
          ]}
        />
      </Card>
    </Page>
  )
}

export interface TextLook {
  kind: Kind
  lang: Lang
  view: TextView
  query: string
  errors?: Record<string, string>
  refusal?: string
  typed?: Record<string, unknown>
}

const addressOf = (kind: Kind, lang: Lang, activityId?: string | null) =>
  `${paths.text(kind.name)}?in=${lang}${activityId ? `&activiteit=${activityId}` : ''}`

/** One text: change it, see what it becomes, go back to the usual one. */
export function TextPage(look: TextLook) {
  const t = useT()
  const { kind, lang, view, refusal, errors = {} } = look
  return (
    <Page
      title={t(...kind.when)}
      lead={
        view.activity
          ? t(`De tekst voor ${view.activity.title}.`, `The text for ${view.activity.title}.`)
          : t('De tekst voor de hele organisatie.', 'The text for the whole organisation.')
      }
      breadcrumb={[
        { href: paths.texts, label: t('Teksten van berichten', 'Texts of messages') },
        ...(view.activity ? [{ href: addressOf(kind, lang), label: t('Hele organisatie', 'Whole organisation') }] : []),
      ]}
    >
      <Tabs
        label={t('Taal van het bericht', 'Language of the message')}
        tabs={(['nl', 'en'] as const).map((one) => ({
          href: addressOf(kind, one, view.activity?.id),
          label: one === 'nl' ? 'Nederlands' : 'English',
          current: one === lang,
        }))}
      />
      <ErrorSummary
        errors={[
          ...Object.entries(errors).map(([field, text]) => ({ field, text })),
          ...(refusal ? [{ field: 'body', text: refusal }] : []),
        ]}
      />
      <Grid columns="main">
        <Stack>
          <Editor {...look} />
          <Preview {...look} />
        </Stack>
        <Stack>
          <FieldsCard kind={kind} />
          {kind.perActivity && !view.activity && <PerActivity {...look} />}
        </Stack>
      </Grid>
    </Page>
  )
}

function Editor({ kind, lang, view, typed, errors = {}, refusal }: TextLook) {
  const t = useT()
  return (
    <Card>
      <Form action={paths.text(kind.name)}>
        <HiddenField name="in" value={lang} />
        {view.activity && <HiddenField name="activiteit" value={view.activity.id} />}
        <TextField
          name="subject"
          label={t('Onderwerp', 'Subject')}
          value={String(typed?.['subject'] ?? view.words.subject)}
          error={errors['subject']}
          maxLength={200}
        />
        <TextArea
          name="body"
          rows={16}
          label={t('Tekst', 'Text')}
          hint={t('Een lege regel begint een nieuwe alinea.', 'An empty line begins a new paragraph.')}
          value={String(typed?.['body'] ?? view.words.body)}
          error={errors['body'] ?? refusal}
        />
        <Actions>
          <Button>{t('Bewaar', 'Save')}</Button>
          <Button kind="quiet" name="voorbeeld" value="ja" skipCheck turbo={false}>
            {t('Bekijk het voorbeeld', 'See the preview')}
          </Button>
          {view.own && (
            <Button kind="link" name="terug" value="ja" skipCheck>
              {t('Terug naar de gewone tekst', 'Back to the usual text')}
            </Button>
          )}
        </Actions>
      </Form>
    </Card>
  )
}

/** What somebody gets, with made-up values: of what is typed now, which may not be kept yet. */
function Preview({ kind, lang, view, typed }: TextLook) {
  const t = useT()
  const now = typed ? { subject: String(typed['subject'] ?? ''), body: String(typed['body'] ?? '').replace(/\r\n/g, '\n') } : view.words
  const changed = now.subject !== view.words.subject || now.body !== view.words.body
  const { subject, body } = fill(now, examples(kind, lang))
  return (
    <Section
      id="voorbeeld"
      title={
        changed
          ? t('Zo wordt het bericht als je het bewaart', 'This is what the message becomes when you save it')
          : t('Zo ziet het bericht eruit', 'This is what the message looks like')
      }
    >
      {changed && <Notice kind="info">{t('Dit is nog niet bewaard.', 'This has not been saved yet.')}</Notice>}
      <Card as="article" tone="tint">
        <Heading level={3}>{subject}</Heading>
        <MessageBody body={body} />
      </Card>
    </Section>
  )
}

function FieldsCard({ kind }: { kind: Kind }) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Velden', 'Fields')}</Heading>
      <Text soft>
        {t(
          'Zet een veld tussen accolades. Op die plek komt wat ernaast staat.',
          'Put a field between braces. In its place comes what stands beside it.',
        )}
      </Text>
      <Facts small facts={kind.fields.map((field) => ({ name: `{${field.name}}`, value: t(...field.means) }))} />
    </Card>
  )
}

function PerActivity({ kind, lang, view, query }: TextLook) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Een eigen tekst voor één activiteit', 'A text for one activity')}</Heading>
      <Form action={paths.text(kind.name)} method="get">
        <HiddenField name="in" value={lang} />
        <SearchField name="zoek" label={t('Zoek een activiteit', 'Search for an activity')} value={query} />
      </Form>
      {query && view.activities.length === 0 && (
        <Text>{t('Niets gevonden. Probeer een ander woord.', 'Nothing found. Try another word.')}</Text>
      )}
      <Lines
        items={view.activities.map((activity) => (
          <Row spread middle>
            <Link href={addressOf(kind, lang, activity.id)}>{activity.title}</Link>
            {activity.own && <Tag tone="ok">{t('eigen tekst', 'own text')}</Tag>}
          </Row>
        ))}
      />
    </Card>
  )
}
