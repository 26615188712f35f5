import { listOf, writeParams, type UrlViewCodec } from '../ServiceFilters';

/** Which teams' progress is shown. */
export interface CampaignsView {
  owners: string[];
  page: number;
}

/** How the view is written; all campaigns are on one page. */
export const campaignsCodec: UrlViewCodec<CampaignsView> = {
  defaults: { owners: [], page: 0 },
  parse: params => ({ owners: listOf(params.get('owner')), page: 0 }),
  write: (view, before) =>
    writeParams(before, { owner: [view.owners.join(','), ''] }),
};
