/** The registers that everyone in the network reads, each at its address. */
export const knowledgeRooms = {
  questions: '/kennis/vragen',
  tables: '/kennis/overlegtafels',
  governance: '/kennis/bestuur',
  legality: '/kennis/rechtmatigheid',
  plusTasks: '/kennis/plustaken',
} as const
export type KnowledgeRoom = keyof typeof knowledgeRooms
export const knowledgeRoomNames = Object.keys(knowledgeRooms) as KnowledgeRoom[] // Object.keys forgets the key type
