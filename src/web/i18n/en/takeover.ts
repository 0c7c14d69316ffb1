export const takeover = {
  title: 'Cases without a process director',
  intro:
    'The seat of the process director of these cases has ended. You see the number only. Who takes a case over becomes process director; what the participants decided stands.',
  number: 'Case',
  since: 'Without a process director since',
  take: 'Take over',
  takeTitle: 'Take over case {number}',
  why: 'Reason',
  whyHint: 'For example: a colleague has left the house. Write down nothing of the case itself.',
  done: 'You are the process director now',
  none: 'Every case has a process director',
  noneText: 'When a process director falls away, the case appears here and in My work.',
}
