import { applyDecorators, Controller, UseFilters } from '@nestjs/common';
import { PageFilter } from './page-filter.js';

/** Marks a class whose routes answer with pages: refusals come as pages too. */
export function PageController(): ClassDecorator {
  return applyDecorators(Controller(), UseFilters(PageFilter));
}
