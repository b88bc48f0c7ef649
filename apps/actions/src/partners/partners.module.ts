import { Module } from '@nestjs/common';
import { PartnersController } from './partners.controller.js';
import { CreatePartner } from './create-partner.js';
import { ListPartners } from './list-partners.js';

/** Unions and coalitions that actions are done with. */
@Module({ controllers: [PartnersController], providers: [ListPartners, CreatePartner] })
export class PartnersModule {}
