import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { MeasurementStore } from '../database/MeasurementStore';
import type { DocumentsService } from '../services/DocumentsService';
import type { EntitiesService } from '../services/EntitiesService';
import type { ProblemsService } from '../services/ProblemsService';
import type { ServicesService } from '../services/ServicesService';
import type { SlosService } from '../services/SlosService';

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
  /** Epoch seconds. */
  now: () => number;
}
