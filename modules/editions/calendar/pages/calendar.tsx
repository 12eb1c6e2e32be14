import { ButtonLink, Page, Row, Stack, Tabs, useT } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import type { Calendar } from '../views.ts'
import { type Asked, calendarAt } from './asked.ts'
import { withElsewhere } from './lines.ts'
import { WeekTable } from './week.tsx'
import { MonthTable } from './month.tsx'

/** Rooms or trainers in a week or a month, as a table. */
export function CalendarPage({ calendar: known, asked, clashes }: { calendar: Calendar; asked: Asked; clashes: number }) {
  const t = useT()
  const calendar = asked.of === 'zalen' ? withElsewhere(known) : known
  return (
    <Page
      wide
      title={asked.of === 'zalen' ? t('Kalender van zalen', 'Calendar of rooms') : t('Kalender van docenten', 'Calendar of trainers')}
      lead={t(
        'Wie en wat is wanneer bezet. Wat een ander coördineert, zie je zonder titel. Van een andere organisatie zie je alleen dat de zaal bezet is.',
        'Who and what is taken when. What somebody else coordinates has no title. Of another organisation you see only that the room is taken.',
      )}
      beside={
        <ButtonLink kind="quiet" href={paths.clashes} icon={clashes ? 'warning' : 'check'}>
          {clashes ? t(`Wat niet past (${clashes})`, `What does not fit (${clashes})`) : t('Wat niet past', 'What does not fit')}
        </ButtonLink>
      }
    >
      <Stack>
        <Tabs
          label={t('Wat je ziet', 'What you see')}
          tabs={[
            { href: calendarAt({ ...asked, of: 'zalen', only: '' }), label: t('Zalen', 'Rooms'), current: asked.of === 'zalen' },
            {
              href: calendarAt({ ...asked, of: 'docenten', only: '' }),
              label: t('Docenten', 'Trainers'),
              current: asked.of === 'docenten',
            },
          ]}
        />
        <Steps asked={asked} />
        {asked.month ? <MonthTable calendar={calendar} asked={asked} /> : <WeekTable calendar={calendar} asked={asked} />}
      </Stack>
    </Page>
  )
}

/** To the week or month before and after, today, and the other of the two. */
function Steps({ asked }: { asked: Asked }) {
  const t = useT()
  const step = asked.month ? { months: 1 } : { days: 7 }
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
  return (
    <Row wrap gap="s">
      <ButtonLink kind="quiet" icon="back" href={calendarAt({ ...asked, day: asked.day.subtract(step) })}>
        {asked.month ? t('Vorige maand', 'Previous month') : t('Vorige week', 'Previous week')}
      </ButtonLink>
      <ButtonLink kind="quiet" href={calendarAt({ ...asked, day: today })}>
        {t('Vandaag', 'Today')}
      </ButtonLink>
      <ButtonLink kind="quiet" icon="arrow" href={calendarAt({ ...asked, day: asked.day.add(step) })}>
        {asked.month ? t('Volgende maand', 'Next month') : t('Volgende week', 'Next week')}
      </ButtonLink>
      <ButtonLink kind="link" href={calendarAt({ ...asked, month: !asked.month, only: '' })}>
        {asked.month ? t('Toon een week', 'Show a week') : t('Toon een maand', 'Show a month')}
      </ButtonLink>
    </Row>
  )
}
