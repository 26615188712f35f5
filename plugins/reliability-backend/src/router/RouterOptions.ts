import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { MeasurementStore } from '../database/MeasurementStore';
import type { CampaignsService } from '../services/CampaignsService';
import type { ChecksService } from '../services/ChecksService';
import type { DocumentsService } from '../services/DocumentsService';
import type { EntitiesService } from '../services/EntitiesService';
import type { HeatMapService } from '../services/HeatMapService';
import type { MonitoringService } from '../services/MonitoringService';
import type { ProblemsService } from '../services/ProblemsService';
import type { RefreshService } from '../services/RefreshService';
import type { ServicesService } from '../services/ServicesService';
import type { SlosService } from '../services/SlosService';
import type { SourcesService } from '../services/SourcesService';

/** What the routes stand on. */
export interface RouterOptions {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  permissions: PermissionsService;
  entities: EntitiesService;
  services: ServicesService;
  slos: SlosService;
  problems: ProblemsService;
  documents: DocumentsService;
  measurements: MeasurementStore;
  monitoring: MonitoringService;
  refresh: RefreshService;
  sources: SourcesService;
  checks: ChecksService;
  heatMap: HeatMapService;
  campaigns: CampaignsService;
  /** Epoch seconds. */
  now: () => number;
}
