// Every refusal of this room with its sentence, for whoever answers in another form than a page (the API).
export { byHandTellings, enrolTellings, guestTellings, judgeTellings, teamTellings, withdrawTellings } from '../messages.ts'
export {
  capacityTellings,
  confirmTellings,
  copyTellings,
  editionTellings,
  planTellings,
  publishSeriesTellings,
  publishTellings,
  removeTellings,
  roomTellings,
  seriesTellings,
  sessionTellings,
} from '../planning/messages.ts'
