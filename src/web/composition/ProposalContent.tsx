import type { ShownProposal } from '../../api/composition.ts'
import { seatRoles } from '../../domain/access.ts'
import { notTakenOutcomes } from '../../domain/case.ts'
import { issueText } from '../../domain/issue-text.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { capitalised } from '../options.ts'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { type Column, Table } from '../ui/Table.tsx'

type Member = ShownProposal['members'][number]

/** All that is proposed: towards what, who is to be involved and why. */
export function ProposalContent({ proposal }: { proposal: ShownProposal }) {
  const { t, language, formatDate, formatDateTime, formatList } = useI18n()
  const { details } = proposal
  const columns: Column<Member>[] = [
    {
      key: 'who',
      header: t('weighing.proposedMember'),
      cell: ({ name, participant, obstacle }) => (
        <>
          {name} ({participant}){obstacle && <p>{issueText(obstacle)[language]}</p>}
        </>
      ),
    },
    { key: 'role', header: t('weighing.memberRole'), cell: (each) => capitalised(seatRoles[each.role][language]) },
    { key: 'why', header: t('weighing.memberWhy'), cell: (each) => each.why },
  ]
  return (
    <>
      <DefinitionList
        items={[
          { term: t('weighing.outcome'), value: t(proposal.outcome === 'taken_up' ? 'weighing.takenUp' : 'weighing.notTakenUp') },
          { term: t('weighing.goal'), value: proposal.goal },
          {
            term: t('weighing.proposedQuestions'),
            value: proposal.questions.length > 0 && (
              <ul>
                {proposal.questions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            ),
          },
          { term: t('weighing.notTaken'), value: proposal.notTaken && notTakenOutcomes[proposal.notTaken][language] },
          { term: t('weighing.advisedTo'), value: details.advisedTo },
          { term: t('weighing.houseName'), value: details.houseName },
          { term: t('weighing.houseContact'), value: details.houseContact },
          { term: t('weighing.adviceToReferrer'), value: proposal.adviceToReferrer },
          {
            term: t('weighing.thirdParties'),
            value: formatList(proposal.thirdParties.map(({ organisation, expertise }) => `${organisation} (${expertise})`)),
          },
          { term: t('weighing.reviewOn'), value: proposal.reviewOn && formatDate(proposal.reviewOn) },
          { term: t('weighing.motive'), value: proposal.motive },
          { term: t('weighing.proposedBy'), value: `${proposal.proposedBy}, ${formatDateTime(proposal.proposedAt)}` },
        ]}
      />
      {proposal.members.length > 0 && (
        <Table
          caption={t('weighing.proposedMembers')}
          isCaptionShown
          columns={columns}
          rows={proposal.members}
          rowKey={(each) => each.professionalId}
        />
      )}
    </>
  )
}
