// @ts-check

/**
 * What has a history is a part of an SLO: an indicator, and how it is sliced.
 * The history columns move from `slo` to a table of their own, one row for each
 * part, and keep the key that `slo_point` knows them by. SLOs until now had one
 * part, so nothing is collected anew.
 */

/** Columns that move, in the order they are copied. */
const HISTORY = [
  'sli_digest',
  'step',
  'collected_from',
  'collected_to',
  'first_measured',
  'last_measured',
  'attempted_at',
  'failure',
  'revision',
];

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('sli', table => {
    table.comment('Parts of SLOs, and how far each has been collected');
    table.increments('seq').comment('Small key for slo_point');
    table.string('slo_id', 16).notNullable();
    table.string('entity_ref', 500).notNullable();
    table
      .integer('part')
      .notNullable()
      .comment('Position among the parts of its SLO, from 0');
    table
      .string('retention', 10)
      .notNullable()
      .comment('rolling or calendar: which rows of its history are kept');
    addHistory(table);
    table.unique(['slo_id', 'part']);
  });
  const columns = HISTORY.join(', ');
  // A refused SLO that never counted anything has no part.
  await knex.raw(
    `insert into sli (seq, slo_id, entity_ref, part, retention, ${columns})
     select seq, id, entity_ref, 0, 'rolling', ${columns} from slo where sli_digest <> ''`,
  );
  await continueKeys(knex, 'sli');
  for (const column of HISTORY) {
    await knex.raw('alter table slo drop column ??', [column]);
  }
  await knex.schema.alterTable('slo_point', table => {
    table.renameColumn('slo_seq', 'sli_seq');
  });
  // Folders are read again: what was refused until now may be understood, and have several parts.
  await knex('definition_folder').update({ etag: null });
};

/**
 * The first part of each SLO keeps its history; what other parts have
 * collected, nothing before this migration can read.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw(
    `delete from slo_point where sli_seq in (select seq from sli where part <> 0)`,
  );
  await knex.schema.alterTable('slo_point', table => {
    table.renameColumn('sli_seq', 'slo_seq');
  });
  await knex.schema.alterTable('slo', table => {
    addHistory(table, '');
  });
  const columns = HISTORY.map(
    column => `${column} = (select ${column} from sli where slo_id = slo.id)`,
  );
  await knex.raw('delete from sli where part <> 0');
  await knex.raw(
    `update slo set ${columns.join(', ')}
     where id in (select slo_id from sli)`,
  );
  // History is found by the key of its SLO again; first out of the way of each other.
  const [slos] = await knex('slo').max({ largest: 'seq' });
  const [slis] = await knex('sli').max({ largest: 'seq' });
  const largest = Math.max(slos.largest ?? 0, slis.largest ?? 0);
  await knex.raw('update slo set seq = seq + ?', [largest]);
  await knex.raw(
    `update slo set seq = (select seq from sli where slo_id = slo.id)
     where id in (select slo_id from sli)`,
  );
  await continueKeys(knex, 'slo');
  await knex.schema.dropTable('sli');
};

/**
 * @param {import('knex').Knex.CreateTableBuilder} table
 * @param {string} [digest] - of rows that are there already
 */
function addHistory(table, digest) {
  const counted = table
    .string('sli_digest', 64)
    .notNullable()
    .comment('Of what is counted: another digest starts the history anew');
  if (digest !== undefined) {
    counted.defaultTo(digest);
  }
  table.integer('step').nullable().comment('Seconds of its buckets');
  table
    .integer('collected_from')
    .nullable()
    .comment('Where its history starts');
  table
    .integer('collected_to')
    .nullable()
    .comment('Fence: history never moves back behind it');
  table.integer('first_measured').nullable();
  table
    .integer('last_measured')
    .nullable()
    .comment('End of the newest measured step');
  table.integer('attempted_at').nullable();
  table
    .text('failure')
    .nullable()
    .comment('SliFailure of the last attempt as JSON; null when it succeeded');
  table
    .integer('revision')
    .notNullable()
    .defaultTo(0)
    .comment('Grows with each write of its history: compare and set');
}

/**
 * Keys given by hand do not move PostgreSQL's sequence; the embedded database
 * looks for itself.
 *
 * @param {import('knex').Knex} knex
 * @param {string} table
 */
async function continueKeys(knex, table) {
  if (knex.client.config.client === 'pg') {
    await knex.raw(
      `select setval(pg_get_serial_sequence(?, 'seq'), coalesce(max(seq), 0) + 1, false) from ??`,
      [table, table],
    );
  }
}
