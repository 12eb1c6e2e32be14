import { Actions, Button, CheckboxGroup, ErrorSummary, Form, Notice, Page, Small, useLang, useT, type Filled } from '#ui/index.ts'
import { sayDate, sayWeekday } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import { divisionPaths } from '../paths.ts'
import type { WishView } from '../views/wish.ts'

/** On which days somebody likes to come to a series. */
export function WishPage({ view, filled }: { view: WishView; filled?: Filled }) {
  const t = useT()
  const lang = useLang()
  const chosen = (name: 'likes' | 'ratherNot' | 'cannot'): string[] =>
    filled ? ([filled.values[name] ?? []].flat() as string[]) : view[name].map(String)
  const weekdays = [...new Set(view.days.map((day) => day.dayOfWeek))]
    .sort()
    .map((day) => ({ value: String(day), label: sayWeekday(day, lang) }))
  const errors = Object.entries(filled?.errors ?? {}).map(([field, text]) => ({ field, text }))
  return (
    <Page
      narrow
      title={t('Welke dagen komen uit?', 'Which days suit you?')}
      lead={view.title}
      breadcrumb={[{ href: paths.series(view.seriesId), label: t('Kies een datum', 'Choose a date') }]}
    >
      {filled?.refusal && <Notice kind="error">{filled.refusal}</Notice>}
      <ErrorSummary errors={errors} />
      <Form action={divisionPaths.wish(view.seriesId)}>
        <CheckboxGroup
          name="likes"
          label={t('Deze dagen komen goed uit', 'These days suit me')}
          options={weekdays}
          value={chosen('likes')}
          required={false}
        />
        <CheckboxGroup
          name="ratherNot"
          label={t('Op deze dagen liever niet', 'Rather not on these days')}
          options={weekdays}
          value={chosen('ratherNot')}
          error={filled?.errors?.['ratherNot']}
          required={false}
        />
        <CheckboxGroup
          name="cannot"
          label={t('Op deze dagen kan ik niet', 'I can’t come on these days')}
          hint={t('Je hoeft niet te zeggen waarom.', 'You do not have to say why.')}
          options={view.days.map((day) => ({ value: day.toString(), label: sayDate(day, lang) }))}
          value={chosen('cannot')}
          required={false}
        />
        <Small soft>
          {t(
            'De coördinator ziet hoeveel mensen dagen opgaven, en of een datum bij jou past. We vragen geen reden en bewaren dit tot een jaar nadat je het opgaf.',
            'The coordinator sees how many people said which days, and whether a date suits you. We ask no reason and keep this until a year after you said it.',
          )}
        </Small>
        <Actions>
          <Button>{t('Bewaar', 'Save')}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
