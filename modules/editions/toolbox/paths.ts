/** Where toolboxes are recorded. */
export const toolboxPaths = {
  toolbox: '/toolbox',
  topic: (activityId: string) => `/toolbox/${activityId}`,
  receipt: (key: string) => `/toolbox/ontvangen/${key}`,
  putAway: (key: string) => `/toolbox/ontvangen/${key}/wegleggen`,
  /** What a device keeps: JSON. */
  data: '/toolbox/gegevens',
  /** Where a device sends what it kept: JSON. */
  send: '/toolbox/versturen',
  /** The page that a device keeps for when there is no network. Without names. */
  offline: '/toolbox/los',
  worker: '/toolbox-werker.js',
} as const
