import { associations } from '#database/seeders/demo/town/associations'
import { craftAndCare } from '#database/seeders/demo/town/craft_and_care'
import { studioAndCode } from '#database/seeders/demo/town/studio_and_code'
import { tableAndShop } from '#database/seeders/demo/town/table_and_shop'

export const town = [...tableAndShop, ...studioAndCode, ...craftAndCare, ...associations]
