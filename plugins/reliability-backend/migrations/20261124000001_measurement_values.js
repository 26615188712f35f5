// @ts-check

/**
 * Pushed values beside pushed counts. A series holds one of the two; points of
 * values are rows of the same table, whose counts are 0 and mean nothing.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('measurement_series', table => {
    table
      .string('kind', 10)
      .notNullable()
      .defaultTo('counts')
      .comment('counts or values');
  });
  await knex.schema.alterTable('measurement', table => {
    table.double('value').nullable().comment('Of series of values');
  });
};

/**
 * What counts say stays; values have no place in the schema before.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  const values = knex('measurement_series').where({ kind: 'values' });
  await knex('measurement')
    .whereIn('series_id', values.clone().select('id'))
    .delete();
  await values.delete();
  await knex.schema.alterTable('measurement', table => {
    table.dropColumn('value');
  });
  await knex.schema.alterTable('measurement_series', table => {
    table.dropColumn('kind');
  });
};
