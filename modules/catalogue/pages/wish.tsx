import { Actions, Button, Form, Lines, Page, Row, Section, Small, Stack, Tag, Text, TextArea, TextField, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { MyWish } from '../views.ts'
import { clean, summary, value, type Back } from './typed.tsx'

/** "Vraag iets aan": something that is not in the offer, for the learning adviser. */
export function WishPage({ mine, back = clean }: { mine: MyWish[]; back?: Back | undefined }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      narrow
      title={t('Wat wil je leren?', 'What do you want to learn?')}
      breadcrumb={[{ href: paths.offer, label: t('Aanbod', 'Catalogue') }]}
      lead={t(
        'Staat het niet in het aanbod? Vraag het de leeradviseur. Die ziet je naam en geeft je antwoord.',
        'Is it not in the catalogue? Ask the learning adviser, who sees your name and answers you.',
      )}
    >
      {summary(back)}
      <Form action={paths.wish}>
        <TextField {...value(back, 'title')} label={t('Ik wil graag leren over', 'I would like to learn about')} maxLength={200} required />
        <TextArea
          {...value(back, 'reason')}
          label={t('Waar heb je het voor nodig?', 'What do you need it for?')}
          maxLength={2000}
          required={false}
        />
        <Actions>
          <Button>{t('Vraag het aan', 'Ask for it')}</Button>
        </Actions>
      </Form>
      {mine.length > 0 && (
        <Section title={t('Wat je eerder vroeg', 'What you asked before')}>
          <Lines
            card
            items={mine.map((wish) => (
              <Stack gap="s">
                <Row spread wrap>
                  <b>{wish.title}</b>
                  <Tag tone={wish.answer ? 'ok' : 'line'}>
                    {wish.answer ? t('beantwoord', 'answered') : t('wacht op antwoord', 'waits for an answer')}
                  </Tag>
                </Row>
                {wish.answer ? (
                  <Text>{wish.answer}</Text>
                ) : (
                  <Small soft>
                    {t(`Gevraagd op ${sayDay(dateOf(wish.madeAt), lang)}`, `Asked on ${sayDay(dateOf(wish.madeAt), lang)}`)}
                  </Small>
                )}
              </Stack>
            ))}
          />
        </Section>
      )}
    </Page>
  )
}
