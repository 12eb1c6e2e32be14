// The door of the room skills.
export { routes } from './routes.tsx'
export { jobs, readers } from './frameworks/jobs.ts'
export { filesOfFolder } from './frameworks/open.ts'
export { frameworkCodes, type FrameworkCode } from './frameworks/rules.ts'
export { takeIn } from './frameworks/take-in.ts'
export { takeInTellings } from './messages.ts'
export { paths as skillPaths } from './paths.ts'
export { addRating, type AddRatingRefusal, type NewRating } from './rating/add.ts'
export {
  countingOf,
  mapped,
  sources as ratingSources,
  yearsItCounts,
  type Scale,
  type Source as RatingSource,
  type Weighable,
} from './rating/rules.ts'
export { ratedSkillsView, type RatedSkill } from './rating/view.ts'
