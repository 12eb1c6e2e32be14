export { easter, publicHoliday } from '#platform/holidays.ts'
