/** Today on a Dutch calendar. */
export const today = (): Temporal.PlainDate => Temporal.Now.plainDateISO('Europe/Amsterdam')

/**
 * The first Monday after New Year's Day, six to eighteen months from now. The voorbeeldgemeente plans nothing that far ahead,
 * and until the end of March no public holiday falls on a Tuesday or Thursday.
 */
export function farMonday(): Temporal.PlainDate {
  const second = new Temporal.PlainDate(today().add({ months: 6 }).year + 1, 1, 2)
  return second.add({ days: (8 - second.dayOfWeek) % 7 })
}
