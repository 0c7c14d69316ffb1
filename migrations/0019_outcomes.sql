-- What was sent stays as it was sent, whatever covenant comes later (R-GOV-08), and a hand-over is told in a letter of its own (R-RET-02).

alter table referrals add column receipt_sealed bytea;

alter table house_offers
  add column letter_sealed bytea,
  add column letter_participant_id uuid references participants,
  add column letter_by uuid references professionals,
  add column letter_at timestamptz,
  add check (num_nulls(letter_sealed, letter_participant_id, letter_by, letter_at) in (0, 4)),
  -- nothing goes to another house before the referrer agrees
  add check (letter_at is null or state = 'accepted');
