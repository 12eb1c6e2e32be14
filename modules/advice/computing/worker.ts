// The thread in which the relations are computed: seconds of arithmetic, in which no page may have to wait.
import { parentPort, workerData } from 'node:worker_threads'
import type { Interaction } from '../model/history.ts'
import { strongestRelations, type Keep } from '../model/strongest.ts'

export interface Task {
  list: Interaction[]
  keep: Keep
}

const { list, keep } = workerData as Task
parentPort!.postMessage(strongestRelations(list, keep))
